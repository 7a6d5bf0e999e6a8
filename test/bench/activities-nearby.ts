import sql from 'sql-template-tag'
import type { Asker } from '../../cloudfunctions/_store/activity-card'
import { createStore } from '../../cloudfunctions/_store/store'
import { metresBetween, type Spot } from '../../core/geo'
import { asOwner } from './bare'
import type { Ground } from './bench'
import { latencies, round, show } from './measure'

const ACTIVITIES = 100_000
const BRANCHES = 725
const CALLS = 400
const CHECKED = 20
const FAR_M = 20_000

const ROOT = '00000000-0000-4000-8000-000000000003'
const BRANCH = "md5('branch of a province' || 1 + n % 725)::uuid"

/**
 * Activities of a province, all still to come, within so many days: for everyone as often as that says, or else for one
 * branch; a third for party members alone.
 */
const build = (days: number, forEveryone: number): string[] => [
  'set search_path = dangke, public; set synchronous_commit = off',
  'truncate activity cascade',
  `insert into organisation values ('${ROOT}', array['${ROOT}'::uuid], 'committee', '省') on conflict do nothing`,
  `insert into organisation
   select ${BRANCH}, array['${ROOT}'::uuid, ${BRANCH}], 'branch', '支部 ' || n from generate_series(1, ${BRANCHES}) n
   on conflict do nothing`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   values ('${ROOT}', '${ROOT}', '示例', 'full', '2020-01-01') on conflict do nothing`,
  `insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place, lat, lng,
                         audience, members_only, guests, questions, earns_points, counts_hours, door, made_by, made_at,
                         updated_at, changed_by, change_id)
   select md5('activity' || n)::uuid, 'published', 'theme_day', ${BRANCH}, '示例活动 ' || n, '', '', at, at + interval '2 hours',
          jsonb_build_object('kind', 'address', 'address', '示例地址', 'spot', jsonb_build_object('lat', lat, 'lng', lng)),
          lat, lng, case when chance >= ${forEveryone} then array[${BRANCH}] end, n % 3 = 0, 0, '[]', true, false,
          gen_random_uuid(), '${ROOT}', now(), now(), '${ROOT}', gen_random_uuid()
   from (select n, now() + interval '1 hour' + random() * interval '1 day' * ${days} as at, 27 + 4 * random() as lat,
                118 + 4 * random() as lng, random() as chance
         from generate_series(1, ${ACTIVITIES}) n) as made`,
  'insert into activity_seats (activity_id, seats) select activity_id, 30 from activity',
  'vacuum analyze activity, activity_seats',
]

const somewhere = (): Spot => ({ lat: 28 + 2 * Math.random(), lng: 119 + 2 * Math.random() })

interface Known extends Spot {
  readonly from: Date
  readonly audience: string[] | null
}

/** How many answers differ from measuring the way to every activity that is for the asker. */
const wrongAnswers = async ({ database }: Ground, asker: Asker, now: Date): Promise<number> => {
  const { activityLists } = createStore(database)
  const until = new Date(now.getTime() + 14 * 86_400_000)
  const all = await database.rows<Known>(sql`select lat, lng, from_at as "from", audience from activity`)
  const theirs = all.filter(
    ({ from, audience }) => from <= until && (!audience || audience.some((each) => asker.path.includes(each))),
  )
  let wrong = 0
  for (let check = 0; check < CHECKED; check++) {
    const here = somewhere()
    const ways = theirs.map((each) => metresBetween(here, each)).filter((metres) => metres <= FAR_M)
    const expected = ways.sort((one, other) => one - other).slice(0, 20)
    const { rows } = await activityLists.near(here, undefined, asker, now)
    // By distance, for two at the very same one may stand in either order.
    wrong += Math.abs(expected.length - rows.length)
    wrong += rows.filter(({ spot }, nth) => Math.abs(metresBetween(here, spot) - (expected[nth] ?? NaN)) > 0.01).length
  }
  return wrong
}

const cases = [
  { days: 60, forEveryone: 0.5, words: 'within 60 days, half of them for everyone' },
  { days: 14, forEveryone: 1, words: 'within a fortnight, all for everyone' },
  { days: 14, forEveryone: 0.01, words: 'within a fortnight, one in a hundred for everyone' },
]

/** What is near and soon and for whoever asks, against a query that asks for nothing. */
export const benchActivitiesNearby = async (ground: Ground): Promise<void> => {
  const { activityLists } = createStore(ground.database)
  const rows = []
  for (const { days, forEveryone, words } of cases) {
    await asOwner(ground.url.owner, ...build(days, forEveryone))
    const [branch] = await ground.database.rows<{ path: string[] }>(
      sql`select path from organisation where kind = 'branch' and ${ROOT}::uuid = any (path) limit 1`,
    )
    const asker: Asker = { memberId: ROOT, path: branch!.path, status: 'full' }
    const now = new Date()
    const wrong = await wrongAnswers(ground, asker, now)
    const measured = await latencies(CALLS, {
      'select 1': () => ground.database.rows(sql`select 1`),
      'the 20 nearest': () => activityLists.near(somewhere(), undefined, asker, now),
    })
    const { p50, p99 } = measured['the 20 nearest']
    rows.push({
      activities: words,
      'ms, p50': round(p50),
      'ms, p99': round(p99),
      '× select 1': round(p50 / measured['select 1'].p50, 1),
      aim: 'p50 ≤ 5 ms',
      wrong,
    })
  }
  show(`Activities near and soon, of ${ACTIVITIES.toLocaleString('en')}`, rows)
}
