import sql, { type Sql } from 'sql-template-tag'

/** Part of a statement: whether the member `m` has not left by a day. */
export const belongs = (day: Sql | string): Sql => sql`(m.left_on is null or m.left_on > ${day})`
