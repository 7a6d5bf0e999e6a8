import sql, { raw, type Sql } from 'sql-template-tag'
import type { Queries } from './database'
import { personColumns, type PersonColumn } from './person-columns'

type Row = Record<string, unknown>

/** Ids that say nothing to who reads them, and the table and column that does. */
const named: Readonly<Record<string, readonly [table: string, column: string]>> = {
  organisation_id: ['organisation', 'name'],
  enterprise_id: ['enterprise', 'name'],
  lecture_id: ['lecture', 'title'],
  activity_id: ['activity', 'title'],
  club_id: ['club', 'name'],
  station_id: ['station', 'name'],
  project_id: ['project', 'title'],
  tender_id: ['tender', 'title'],
  rota_id: ['rota', 'name'],
}

/** Keyed hashes and what is sealed: they open doors, or nothing. */
const SECRET = ['code_hash', 'token_hash', 'sealed']

/** What belongs to somebody by what it is part of. */
const parts: Readonly<Record<string, (memberId: string) => Sql>> = {
  党课的每一页: (memberId) => sql`
    select lecture_id, position, kind, narration, video, image, audio, duration_ms
    from part where lecture_id in (select lecture_id from lecture where author_id = ${memberId})
    order by lecture_id, position`,
  党课的经过: (memberId) => sql`
    select lecture_id, step, at, reason
    from step where lecture_id in (select lecture_id from lecture where author_id = ${memberId})
    order by lecture_id, at`,
  点单的处理: (memberId) => sql`
    select order_id, step, at, scheduled_for, reason
    from order_step where order_id in (select order_id from service_order where member_id = ${memberId})
    order by order_id, at`,
}

const membersIn = (table: string): string[] =>
  personColumns.flatMap((each) => (each.table === table ? [each.column] : []))

/** A row without what opens anything and without who else had to do with it. */
const ownPart = ({ table, only }: PersonColumn, row: Row, memberId: string): Row => {
  const others = membersIn(table).filter((column) => row[column] !== memberId)
  const left = Object.entries(row).filter(
    ([column]) => !SECRET.includes(column) && !others.includes(column) && (!only || only.includes(column)),
  )
  return Object.fromEntries(left)
}

const addNames = async (db: Queries, rows: readonly Row[]): Promise<void> => {
  for (const [id, [table, column]] of Object.entries(named)) {
    const ids = new Set(rows.flatMap((row) => (row[id] ? [row[id] as string] : [])))
    const found = await db.rows<{ id: string; name: string }>(sql`
      select ${raw(id)} as id, ${raw(column)} as name from ${raw(table)} where ${raw(id)} = any (${[...ids]}::uuid[])`)
    const names = new Map(found.map(({ id: known, name }) => [known, name]))
    for (const row of rows) if (row[id]) row[table] = names.get(row[id] as string)
  }
}

/** Everything kept about a member, under headings, and nothing of anybody else. */
export const exportPerson = async (db: Queries, memberId: string): Promise<Record<string, Row[]>> => {
  const made: Record<string, Row[]> = {}
  for (const each of personColumns) {
    const found = await db.rows<{ row: Row }>(sql`
      select to_jsonb(t) as row from ${raw(each.table)} t where ${raw(each.column)} = ${memberId}::uuid`)
    made[each.about] = found.map(({ row }) => ownPart(each, row, memberId))
  }
  for (const [about, of] of Object.entries(parts)) made[about] = await db.rows<Row>(of(memberId))
  await addNames(db, Object.values(made).flat())
  return Object.fromEntries(Object.entries(made).filter(([, rows]) => rows.length > 0))
}
