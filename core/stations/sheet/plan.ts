import { entryChange, type StationEntry } from '../entry'
import type { SheetReport } from '../sheet'
import { columns, headingOf, type ColumnName } from './columns'
import { createDoubts, createLikeness } from './doubts'
import type { Facts, PlannedEntry, Stated, Tell } from './facts'
import { createFinder, nameKey } from './find-station'
import { listProblems } from './problems'
import { readRow } from './read-row'
import { tellStillExpected } from './still-expected'
import type { Sheet, SheetRow } from './table'

export interface Plan {
  readonly report: SheetReport
  /** What to write where nothing is wrong. */
  readonly entries: readonly PlannedEntry[]
}

/** Ids and names that a sheet mentions: what has to be known of the directory. */
export const mentioned = ({ rows }: Sheet): { ids: string[]; names: string[] } => {
  const all = (column: ColumnName) => [...new Set(rows.map(({ text }) => text(column)?.trim() ?? '').filter(Boolean))]
  const ids = all('id').map((each) => each.toLowerCase())
  return { ids: ids.filter((each) => UUID.test(each)), names: all('name') }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Stands for an organisation that cannot be told. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** The columns that say each part of an entry. */
const saidIn = (field: keyof StationEntry): string => {
  if (field === 'spot') return '坐标'
  if (field === 'hours') return '开放时间'
  if (field === 'organisationId') return columns.organisation.heading
  return field === 'pictures' ? '照片' : headingOf(field)
}

export interface Planner {
  /** Of the sheet’s rows, each once and in their order. */
  readonly planRow: (row: SheetRow) => void
  /** What an import of the rows so far would do, and all that is wrong or doubtful with them. */
  readonly plan: () => Plan
}

/** Plans the import of a sheet row by row, so that whoever asks may do other things in between. */
export const createPlanner = (sheet: Sheet, facts: Facts, stated: Stated): Planner => {
  const problems = listProblems()
  for (const problem of sheet.problems) problems.add(problem)
  const find = createFinder(facts)
  const doubts = createDoubts(facts, stated)
  const likeness = createLikeness(facts)
  const rowOf = new Map<string, number>()
  const entries: PlannedEntry[] = []
  const changes = new Map<string, number>()
  let unchanged = 0

  const planRow = (row: SheetRow): void => {
    const tell: Tell = (column, code, given, about) =>
      problems.add({ row: row.row, heading: headingOf(column), code, given, ...(about === undefined ? {} : { about }) })
    const found = find(row, tell)
    // What is wrong with the rest of the row is said all the same.
    const { organisationId = NOBODY, old = null } = found ?? {}
    const entry = readRow({ row, old, organisationId, today: stated.today, newId: stated.newId, wrong: tell })
    if (!found || !entry) return

    const key = old?.stationId ?? nameKey(organisationId, entry.name)
    const before = rowOf.get(key)
    if (before !== undefined) return tell('name', 'STATION_TWICE', entry.name, `第 ${before} 行`)
    rowOf.set(key, row.row)

    const planned = { row: row.row, old, entry }
    doubts(planned, tell)
    likeness(planned, tell)
    const expected = (old && facts.expected.get(old.stationId)) ?? []
    tellStillExpected(planned, expected, { row, circumstances: facts.circumstances }, tell)
    const changed = Object.keys(entryChange(old?.entry ?? null, entry).after) as (keyof StationEntry)[]
    if (changed.length === 0) unchanged++
    else entries.push(planned)
    if (old) for (const field of changed) changes.set(saidIn(field), (changes.get(saidIn(field)) ?? 0) + 1)
  }
  const plan = (): Plan => {
    const added = entries.filter(({ old }) => !old).length
    return {
      report: {
        ...{ rows: sheet.rows.length, added, changed: entries.length - added, unchanged },
        ...{ errors: problems.count('error'), warnings: problems.count('warning'), groups: problems.groups() },
        changes: [...changes].map(([heading, count]) => ({ heading, count })),
      },
      entries,
    }
  }
  return { planRow, plan }
}
