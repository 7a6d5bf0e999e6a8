import sql from 'sql-template-tag'

/** Who takes up a seat of an activity: it is theirs, or kept for them until they answer. */
export const SEATED = sql`('in', 'offered')`

/** Who has signed up for one and not given it up, with a seat or without. */
export const SIGNED_UP = sql`('in', 'offered', 'waiting')`
