import sql, { type Sql } from 'sql-template-tag'

/** An instant inside JSON, as `toISOString` writes it. */
export const iso = (instant: Sql): Sql => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
