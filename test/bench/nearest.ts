import sql from 'sql-template-tag'
import { createStore } from '../../cloudfunctions/_store/store'
import { metresBetween, type Spot } from '../../core/geo'
import { dayOf } from '../../core/time'
import { asOwner } from './bare'
import type { Ground } from './bench'
import { latencies, round, show } from './measure'

const SHOWN = 20
const CALLS = 600
const CHECKED = 20
const ORGANISATION = '00000000-0000-4000-8000-000000000001'

/** Stations all over a province, one in ten of them with what is asked for. */
const build = (count: number): string[] => [
  'set search_path = dangke, public; set synchronous_commit = off',
  'truncate station cascade',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into station (station_id, organisation_id, name, kind, district, address, lat, lng, hours, facilities, sample, opened_on,
                        updated_at, checked_at)
   select md5('station' || n)::uuid, '${ORGANISATION}', '示例阵地 ' || n, 'room', '示例区', '', 27 + 4 * random(), 118 + 4 * random(),
          '{"week": [[[540,1080]],[[540,1080]],[[540,1080]],[[540,1080]],[[540,1080]],[],[]], "holidays": null, "exceptions": [], "closedUntil": null}',
          case when n % 10 = 0 then '{studio}' else '{reading}' end::text[], true, '2020-01-01', now(), now()
   from generate_series(1, ${count}) n`,
  'vacuum analyze station',
]

const today = (): string => dayOf(new Date())
const somewhere = (): Spot => ({ lat: 28 + 2 * Math.random(), lng: 119 + 2 * Math.random() })

/** How many answers of the index differ from sorting every station by its distance. */
const wrongAnswers = async ({ database }: Ground): Promise<number> => {
  const { stations } = createStore(database)
  const all = await database.rows<{ stationId: string; lat: number; lng: number }>(
    sql`select station_id as "stationId", lat, lng from station`,
  )
  let wrong = 0
  for (let check = 0; check < CHECKED; check++) {
    const here = somewhere()
    const furthest = all.map((each) => metresBetween(here, each)).sort((a, b) => a - b)[SHOWN - 1]!
    const found = await stations.near(here, {}, today(), SHOWN)
    // By distance, for two at the very same one may stand in either order.
    wrong += found.filter(({ spot }) => metresBetween(here, spot) > furthest + 0.001).length
  }
  return wrong
}

/** The twenty nearest stations, with and without a wish, against a query that asks for nothing. */
export const benchNearest = async (ground: Ground): Promise<void> => {
  const { stations } = createStore(ground.database)
  const rows = []
  for (const count of [500, 1_000_000]) {
    await asOwner(ground.url.owner, ...build(count))
    const wrong = await wrongAnswers(ground)
    const measured = await latencies(CALLS, {
      'select 1': () => ground.database.rows(sql`select 1`),
      'the 20 nearest': () => stations.near(somewhere(), {}, today(), SHOWN),
      'with a facility one in ten has': () => stations.near(somewhere(), { facility: 'studio' }, today(), SHOWN),
    })
    for (const [query, { p50, p99 }] of Object.entries(measured))
      rows.push({
        stations: count.toLocaleString('en'),
        query,
        'ms, p50': round(p50),
        'ms, p99': round(p99),
        '× select 1': round(p50 / measured['select 1'].p50, 1),
        aim: query === 'the 20 nearest' ? 'p50 ≤ 1.5 ms' : '',
        wrong: query === 'the 20 nearest' ? wrong : '',
      })
  }
  show('The nearest stations', rows)
}
