import sql from 'sql-template-tag'
import { planFile } from '../../cloudfunctions/_shell/sheet/plan-file'
import { writeBook } from '../../cloudfunctions/_shell/sheet/write-book'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { isRefusal } from '../../core/refusal'
import type { StationEntry } from '../../core/stations/entry'
import type { Identified } from '../../core/stations/sheet/write-row'
import { asOwner } from './bare'
import type { Ground } from './bench'
import { round, show } from './measure'

const STATIONS = 50_000
const ORGANISATION = '00000000-0000-4000-8000-000000000003'
const MB = 1024 * 1024

const setting = [
  'set search_path = dangke, public',
  'truncate station cascade',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'committee', '党委') on conflict do nothing`,
  'create table dangke.bare_station (id uuid primary key, entry jsonb not null)',
  'grant insert on dangke.bare_station to dangke_app',
]

const entryOf = (nth: number): StationEntry => ({
  organisationId: ORGANISATION,
  name: `云谷 ${nth} 号党群服务站（示例）`,
  kind: 'room',
  district: `示例 ${nth % 10} 区`,
  address: `示例路 ${nth} 号`,
  spot: { lat: 29.2 + (nth % 250) * 0.005, lng: 118.4 + Math.floor(nth / 250) * 0.01 },
  hours: {
    week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [[540, 1080] as [number, number]] : [])),
    holidays: [],
    exceptions: [],
    closedUntil: null,
  },
  facilities: ['reading', 'water'],
  phone: null,
  offers: [{ kind: 'screening', name: '观影', note: '' }],
  rooms: [{ roomId: newId(), name: '谈心室', capacity: 6, facilities: [] }],
  openedOn: '2023-01-01',
  closedOn: null,
  pictures: [],
})

interface Lap {
  readonly step: string
  readonly seconds: number
  readonly 'peak MB': number
}

/** A directory of a province brought in from a spreadsheet, and once more with nothing changed. */
export const benchImports = async ({ database, url }: Ground): Promise<void> => {
  await asOwner(url.owner, ...setting)
  const store = createStore(database)
  const now = new Date()
  const about = { store, offices: [{ organisationId: ORGANISATION }], area: 'hangzhou', now } as const
  const laps: Lap[] = []
  const lap = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
    const begun = performance.now()
    const done = await work()
    clearInterval(watch)
    const used = Math.max(peak, process.memoryUsage().rss) / MB
    laps.push({ step, seconds: round((performance.now() - begun) / 1000, 1), 'peak MB': Math.round(used) })
    return done
  }
  const plan = async (file: Uint8Array) => {
    const planned = await planFile(file, 'xlsx', about)
    if (isRefusal(planned)) throw new Error(`a good sheet was refused: ${planned.refused}`)
    return planned
  }
  const exported = async (stations: readonly Identified[]) => writeBook(stations)

  const entries = Array.from({ length: STATIONS }, (_, nth) => entryOf(nth))
  const bare = lap('bare inserts of the same rows', () =>
    database.transaction(async (tx) => {
      for (let from = 0; from < STATIONS; from += 1000) {
        const given = JSON.stringify(entries.slice(from, from + 1000).map((entry) => ({ id: newId(), entry })))
        await tx.rows(sql`
          insert into bare_station select id, entry
          from jsonb_to_recordset(${given}::jsonb) as g (id uuid, entry jsonb)`)
      }
    }),
  )
  await bare
  const file = await lap('write the sheet', () =>
    exported(entries.map((entry) => ({ stationId: '', organisation: '', entry }))),
  )
  const planned = await lap('check it: all are new', () => plan(file))
  if (planned.report.added !== STATIONS) throw new Error(JSON.stringify(planned.report))
  const made = { importId: newId(), memberId: null, fileId: null, report: planned.report }
  await lap('write them down', () =>
    store.stationImports.run(made, { writings: planned.writings(), places: planned.places }, now),
  )
  const again = await lap('check it again: none has changed', () => plan(file))
  if (again.report.unchanged !== STATIONS) throw new Error(JSON.stringify(again.report))
  await lap('export all', async () => exported(await store.stationSheets.heldBy([ORGANISATION])))

  show(
    `Importing ${STATIONS} stations from .xlsx of ${round(file.byteLength / MB, 1)} MB`,
    laps.map((each) => ({ ...each, '× bare': round(each.seconds / laps[0]!.seconds, 1) })),
  )
}
