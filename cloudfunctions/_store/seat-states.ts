import sql from 'sql-template-tag'

/** Who takes up a seat of an activity: it is theirs, or kept for them until they answer. */
export const SEATED = sql`('in', 'offered')`

/** Who has signed up for one and not given it up, with a seat or without. */
export const SIGNED_UP = sql`('in', 'offered', 'waiting')`

/** How many parties wait for seats `n` of an activity `a`: one larger than all of them waits for nothing. */
export const waitingFor = sql`
  (select count(*) from sign_up w where w.activity_id = a.activity_id and w.state = 'waiting'
     and can_ever_fit(w.guests, n.seats))`
