import sql, { type Sql } from 'sql-template-tag'
import type { Wishes } from '../../cloudfunctions/_store/station-wishes'
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

/**
 * Of stations all over a province one in ten has a studio, one in seven a legal clinic, one in nine a room for thirty, one
 * in 630 all three, one in a hundred thousand a nursery; where there is a volunteers' desk, there is no parking.
 */
const build = (count: number): string[] => [
  'set search_path = dangke, public; set synchronous_commit = off',
  'truncate station cascade',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into station (station_id, organisation_id, name, kind, district, address, lat, lng, hours, facilities, services,
                        largest_room, sample, opened_on, updated_at, checked_at)
   select md5('station' || n)::uuid, '${ORGANISATION}', '示例阵地 ' || n, 'room', '示例区', '', 27 + 4 * random(), 118 + 4 * random(),
          '{"week": [[[540,1080]],[[540,1080]],[[540,1080]],[[540,1080]],[[540,1080]],[],[]], "holidays": null, "exceptions": [], "closedUntil": null}',
          array_remove(array[case when n % 10 = 0 then 'studio' else 'reading' end, case when n % 2 = 0 then 'parking' end,
                             case when n % 100000 = 7 then 'nursery' end], null),
          array[case when n % 7 = 1 then 'legal_clinic' else 'screening' end] ||
            case when n % 2 = 1 then '{volunteering}' else '{}' end::text[],
          case when n % 9 = 2 then 30 else 8 end, true, '2020-01-01', now(), now()
   from generate_series(1, ${count}) n`,
  // Or each row below may look its station up in all of them, as if there were as few as before.
  'analyze station',
  `insert into station_service (station_id, kind, name, note)
   select station_id, unnest(services), '示例', '' from station`,
  `insert into station_room (station_id, room_id, name, capacity)
   select station_id, station_id, '示例', largest_room from station`,
  'vacuum analyze station, station_service, station_room',
]

/** What is wished for, as it is asked for and as SQL finds it among all. */
const wishes = [
  { words: 'the 20 nearest', wish: {}, having: sql`true` },
  { words: 'with a studio', wish: { facility: 'studio' }, having: sql`'studio' = any (facilities)` },
  {
    words: 'with a legal clinic',
    wish: { service: 'legal_clinic' },
    having: sql`station_id in (select station_id from station_service where kind = 'legal_clinic')`,
  },
  {
    words: 'with a room for thirty',
    wish: { roomFor: 30 },
    having: sql`station_id in (select station_id from station_room where capacity >= 30)`,
  },
  {
    words: 'with all three',
    wish: { facility: 'studio', service: 'legal_clinic', roomFor: 30 },
    having: sql`'studio' = any (facilities)
      and station_id in (select station_id from station_service where kind = 'legal_clinic')
      and station_id in (select station_id from station_room where capacity >= 30)`,
  },
  { words: 'with a nursery', wish: { facility: 'nursery' }, having: sql`'nursery' = any (facilities)` },
] as const satisfies readonly { words: string; wish: Wishes; having: Sql }[]

const today = (): string => dayOf(new Date())
const somewhere = (): Spot => ({ lat: 28 + 2 * Math.random(), lng: 119 + 2 * Math.random() })

/** How many answers differ from sorting every station that has what is wished for by its distance. */
const wrongAnswers = async ({ database }: Ground, { wish, having }: (typeof wishes)[number]): Promise<number> => {
  const { stations } = createStore(database)
  const all = await database.rows<Spot>(sql`select lat, lng from station where ${having}`)
  let wrong = 0
  for (let check = 0; check < CHECKED; check++) {
    const here = somewhere()
    // By distance, for two at the very same one may stand in either order.
    const nearest = all.map((each) => metresBetween(here, each)).sort((a, b) => a - b)
    const found = await stations.near(here, wish, today(), SHOWN)
    const same = found.filter(({ spot }, index) => Math.abs(metresBetween(here, spot) - nearest[index]!) < 0.001).length
    wrong += Math.min(SHOWN, all.length) - same
  }
  return wrong
}

/** What each of many has one half of, and none has both: all of them are looked at, in the index. */
const nowhere = { facility: 'parking', service: 'volunteering' } as const satisfies Wishes
const CALLS_NOWHERE = 10

/** The twenty nearest stations, with and without a wish, against a query that asks for nothing. */
export const benchNearest = async (ground: Ground): Promise<void> => {
  const { stations } = createStore(ground.database)
  const rows = []
  for (const count of [500, 1_000_000]) {
    await asOwner(ground.url.owner, ...build(count))
    const wrong = new Map<string, number>()
    for (const each of wishes) wrong.set(each.words, await wrongAnswers(ground, each))
    const measured = await latencies(CALLS, {
      'select 1': () => ground.database.rows(sql`select 1`),
      ...Object.fromEntries(
        wishes.map(({ words, wish }) => [words, () => stations.near(somewhere(), wish, today(), SHOWN)]),
      ),
    })
    for (const [query, { p50, p99 }] of Object.entries(measured))
      rows.push({
        stations: count.toLocaleString('en'),
        query,
        'ms, p50': round(p50),
        'ms, p99': round(p99),
        '× select 1': round(p50 / measured['select 1'].p50, 1),
        aim: query === 'select 1' ? '' : 'p50 ≤ 1.5 ms',
        wrong: wrong.get(query) ?? '',
      })
  }
  const { none } = await latencies(CALLS_NOWHERE, {
    none: () => stations.near(somewhere(), nowhere, today(), SHOWN),
  })
  rows.push({
    stations: '1,000,000',
    query: 'with what none has together',
    'ms, p50': round(none.p50),
    'ms, p99': round(none.p99),
  })
  show('The nearest stations', rows)
}
