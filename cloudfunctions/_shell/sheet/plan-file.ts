import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Office } from '../../../core/organisation/rules'
import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import type { SheetReport } from '../../../core/stations/sheet'
import type { Facts, PlannedEntry } from '../../../core/stations/sheet/facts'
import { createPlanner, mentioned, type Plan, type Planner } from '../../../core/stations/sheet/plan'
import type { SheetArea } from '../../../core/stations/sheet/areas'
import { MAX_ROWS, sheetOf, type SheetRow } from '../../../core/stations/sheet/table'
import { dayOf } from '../../../core/time'
import { newId } from '../../_store/new-id'
import type { Writing } from '../../_store/writing'
import type { Store } from '../../_store/store'
import type { SheetExtension } from './inspect-sheet'
import { readTable } from './read-table'

/** Who imports what into which directory, and where they say it is. */
export interface Import {
  readonly store: Store
  /** Null for whoever runs the server. */
  readonly offices: readonly Office[] | null
  readonly area: SheetArea
  readonly district?: string | undefined
  readonly now: Date
}

export interface PlannedFile {
  readonly report: SheetReport
  /** Stands for all that would be written, and what was said to be doubtful about it. */
  readonly seen: string
  readonly entries: readonly PlannedEntry[]
  /** All places that they were held against. */
  readonly places: Facts['places']
  /** The same, to be written down. */
  readonly writings: () => Writing[]
}

/** The rooms' ids are new each time a sheet is read. */
const withoutIds = (key: string, value: unknown): unknown => (key === 'roomId' ? undefined : value)

const seenOf = ({ entries, report }: Plan): string => {
  const hash = createHash('sha256')
  for (const { old, entry } of entries)
    hash.update(JSON.stringify([old?.stationId, old?.updatedAt, old?.entry.organisationId, entry], withoutIds))
  hash.update(JSON.stringify(report.groups))
  return hash.digest('base64url')
}

/** Some ten milliseconds’ work. */
const ROWS_AT_ONCE = 100

/** Others are served meanwhile: a long sheet takes seconds. */
const planned = async (rows: readonly SheetRow[], { planRow, plan }: Planner): Promise<Plan> => {
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) await setImmediate()
    planRow(row)
  }
  return plan()
}

/** Read a file, hold it against the directory and say what importing it would do. Nothing is written. */
export const planFile = async (
  file: Uint8Array,
  extension: SheetExtension,
  { store, offices, area, district, now }: Import,
): Promise<PlannedFile | Refusal<'UNREADABLE' | 'TOO_MANY_ROWS'>> => {
  const table = await readTable(file, extension)
  if (isRefusal(table)) return table
  const sheet = sheetOf(table)
  if (sheet.rows.length > MAX_ROWS) return refuse('TOO_MANY_ROWS', { limit: MAX_ROWS })

  const { stationSheets } = store
  const today = dayOf(now)
  const stations = await stationSheets.mentioned(mentioned(sheet))
  const facts = {
    ...{ offices, stations, organisations: await stationSheets.organisations() },
    places: await stationSheets.places(today),
    expected: await stationSheets.expected(
      stations.map(({ stationId }) => stationId),
      now,
    ),
    circumstances: { holidays: await store.holidays.known(now), now },
  }
  const plan = await planned(sheet.rows, createPlanner(sheet, facts, { area, district, today, newId }))
  const { entries, report } = plan

  const pictures = new Map(stations.map((station) => [station.stationId, station.pictures]))
  const writing = ({ old, entry }: PlannedEntry): Writing => ({
    ...{
      stationId: old?.stationId ?? newId(),
      changeId: newId(),
      basis: old?.updatedAt ?? null,
      old: old?.entry ?? null,
    },
    ...{ entry, pictures: (old && pictures.get(old.stationId)) ?? [] },
  })
  return { report, seen: seenOf(plan), entries, places: facts.places, writings: () => entries.map(writing) }
}
