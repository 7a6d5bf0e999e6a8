import sql, { type Sql } from 'sql-template-tag'

/** Part of a statement: whether the office `f` of an officer is held on a day. */
export const inOffice = (day: Sql | string): Sql => sql`(f.since <= ${day} and (f.until is null or f.until >= ${day}))`
