import sql from 'sql-template-tag'
import type { Scope, StoredPlace } from '../../cloudfunctions/_store/coverage'
import { createStore } from '../../cloudfunctions/_store/store'
import { metresBetween, type Spot } from '../../core/geo'
import { inCircle } from '../../core/stations/circle'
import { biggestGaps } from '../../core/stations/gaps'
import { dayOf } from '../../core/time'
import { asOwner } from './bare'
import type { Ground } from './bench'
import { latencies, round, show } from './measure'

const ENTERPRISES = 3000
const STATIONS = 500
const MEMBERS = 30_000
const CALLS = 40
const GAPS = 11
const ORGANISATION = '00000000-0000-4000-8000-000000000002'

/** A city forty kilometres wide, denser towards its middle, in which one in ten works at a known enterprise. */
const somewhere = '(random() + random() - 1) * 0.18'
const city = [
  'set search_path = dangke, public; set synchronous_commit = off',
  'truncate station, enterprise cascade',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'committee', '党委') on conflict do nothing`,
  `insert into station (station_id, organisation_id, name, kind, district, address, lat, lng, hours, sample, opened_on,
                        updated_at, checked_at)
   select md5('station' || n)::uuid, '${ORGANISATION}', '示例阵地 ' || n, 'room', '示例区', '', 30.25 + ${somewhere}, 120.15 + ${somewhere},
          '{"week": [[[540, 1020]],[],[],[],[],[],[]], "holidays": null, "exceptions": [], "closedUntil": null}', true, '2020-01-01', now(), now()
   from generate_series(1, ${STATIONS}) n`,
  `insert into enterprise (enterprise_id, name, district, address, lat, lng, from_on, sample)
   select md5('enterprise' || n)::uuid, '示例企业 ' || n, '示例 ' || n % 10 || ' 区', '', 30.25 + ${somewhere}, 120.15 + ${somewhere},
          '2020-01-01', true
   from generate_series(1, ${ENTERPRISES}) n`,
  `insert into member (member_id, organisation_id, name, status, joined_on, enterprise_id, employed_on)
   select md5('worker' || n)::uuid, '${ORGANISATION}', '党员 ' || n, 'full', '2020-01-01',
          md5('enterprise' || 1 + n % ${ENTERPRISES})::uuid, '2020-01-01'
   from generate_series(1, ${MEMBERS}) n`,
  'vacuum analyze station, enterprise, member',
]

/** Every enterprise against every station in SQL, with the least there is to compute. */
const bare = (day: string) => sql`
  select count(*) from enterprise e
  where exists (select from station s where s.opened_on <= ${day}::date
                and abs(s.lat - e.lat) < 0.0083 and abs(s.lng - e.lng) * cos(radians(e.lat)) < 0.0083)`

/** Enterprises of which the database says otherwise than measuring the way to every station does. */
const wrongAnswers = async ({ database }: Ground, uncovered: readonly StoredPlace[]): Promise<number> => {
  const stations = await database.rows<Spot>(sql`select lat, lng from station`)
  const enterprises = await database.rows<Spot & { id: string }>(
    sql`select lat, lng, enterprise_id as id from enterprise`,
  )
  const left = new Set(uncovered.map(({ enterpriseId }) => enterpriseId))
  return enterprises.filter(
    (each) => left.has(each.id) === stations.some((station) => inCircle(metresBetween(each, station))),
  ).length
}

/** What committees ask about a city of the size of the case. */
export const benchCoverage = async (ground: Ground): Promise<void> => {
  await asOwner(ground.url.owner, ...city)
  const { coverage } = createStore(ground.database)
  const scope: Scope = { day: dayOf(new Date()), districts: null }
  const uncovered = await coverage.uncovered(scope)
  const wrong = await wrongAnswers(ground, uncovered)
  const measured = await latencies(CALLS, {
    'boxes in place of circles, counted': () => ground.database.rows(bare(scope.day)),
    'coverage by district': () => coverage.districts(scope),
    'the ten biggest gaps': async () => biggestGaps(await coverage.uncovered(scope), GAPS),
    'of them, choosing': async () => biggestGaps(uncovered, GAPS),
    'what a station would bring': () => coverage.whatIf(scope, { lat: 30.25, lng: 120.15 }),
    'the surroundings of a spot': () => coverage.enterprisesNear(scope, { lat: 30.25, lng: 120.15 }),
  })
  const bareP50 = measured['boxes in place of circles, counted'].p50
  show(
    `Coverage of ${ENTERPRISES} enterprises by ${STATIONS} stations, ${uncovered.length} of them uncovered; ${MEMBERS} members`,
    Object.entries(measured).map(([query, { p50, p99 }]) => ({
      query,
      'ms, p50': round(p50),
      'ms, p99': round(p99),
      '× boxes': round(p50 / bareP50, 1),
      aim: query === 'coverage by district' ? '≤ 300 ms' : '',
      wrong: query === 'coverage by district' ? wrong : '',
    })),
  )
}
