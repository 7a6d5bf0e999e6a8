import { tmpdir } from 'node:os'
import sql from 'sql-template-tag'
import { createStore } from '../../cloudfunctions/_store/store'
import { activities } from '../../core/activities/contract'
import type { BranchStanding } from '../../core/activities/record'
import { inShanghai } from '../../core/time'
import { answering } from '../answer'
import { folderMedia } from '../folder-media'
import { asOwner } from './bare'
import type { Ground } from './bench'
import { latencies, round, show } from './measure'

const BRANCHES = 3000
const PEOPLE = 300_000
const ACTIVITIES = 100_000
/** Who signed up for each; about half of them came. */
const PEOPLE_EACH = 8
const CALLS = 25
/** Where the last page begins. */
const LAST = String(BRANCHES - 50)

const COMMITTEE = '00000000-0000-4000-8000-000000000006'

/** An id that SQL can make again from a number, and that is one in every reply. */
const id = (kind: string, number: string) =>
  `overlay(overlay(md5('record ${kind}' || (${number})) placing '4' from 13) placing '8' from 17)::uuid`
const branch = (nth: string) => id('branch', `(${nth}) % ${BRANCHES}`)
const person = (nth: string) => id('person', `(${nth}) % ${PEOPLE}`)
const kind = `(array['theme_day', 'members_meeting', 'committee_meeting', 'group_meeting', 'lecture', 'theme_day',
                     'volunteering'])[1 + n % 7]`

/**
 * Branches of a committee in which people vary from few to many, and a year of what they hosted: half of it was finished
 * by its leader, a tenth was attended by nobody, a twentieth is a draft still or was called off, and one in thirty is
 * hosted with another branch.
 */
const build = (year: number): string[] => [
  'set search_path = dangke, public; set synchronous_commit = off',
  'truncate activity cascade',
  `insert into organisation values ('${COMMITTEE}', array['${COMMITTEE}'::uuid], 'committee', '市两新工委')`,
  `insert into organisation
   select ${branch('n')}, array['${COMMITTEE}'::uuid, ${branch('n')}], 'branch', '示例第 ' || n || ' 党支部'
   from generate_series(1, ${BRANCHES}) n`,
  `insert into member (member_id, organisation_id, name, status, joined_on, left_on)
   select ${person('n')}, ${branch(`floor(${BRANCHES} * power(random(), 2))::int`)}, '党员 ' || n,
          (array['full', 'full', 'full', 'probationary', 'masses'])[1 + n % 5], '2015-01-01'::date + n % 3000,
          case when n % 10 = 0 then '2024-01-01'::date + n % 700 end
   from generate_series(1, ${PEOPLE}) n`,
  `insert into officer (member_id, organisation_id, role, since) values (${person('1')}, '${COMMITTEE}', 'staff', '2020-01-01')`,
  `update member set left_on = null where member_id = ${person('1')}`,
  `insert into identity (provider, subject, member_id, bound_at, identity_id, last_used_on)
   values ('wechat', 'records', ${person('1')}, now(), gen_random_uuid(), (now() at time zone 'Asia/Shanghai')::date)`,
  `insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place,
                         members_only, guests, questions, earns_points, counts_hours, door, made_by, made_at, updated_at,
                         changed_by, change_id, finished_by_hand)
   select ${id('activity', 'n')}, (array['finished', 'finished', 'published'])[1 + n % 3], ${kind}, ${branch('n * 7919 + n / 8')},
          '示例活动 ' || n, repeat('带上笔记本，提前十分钟到场。', 10), '', at, at + interval '2 hours',
          '{"kind": "address", "address": "示例路 1 号"}', false, 0, '[]', true, false, gen_random_uuid(),
          ${person('1')}, at, at, ${person('1')}, gen_random_uuid(), n % 2 = 0
   from (select n, make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Shanghai') + interval '365 days' * n / ${ACTIVITIES} as at
         from generate_series(1, ${ACTIVITIES}) n) made`,
  `update activity set state = case when finished_by_hand then 'cancelled' else 'draft' end
   where extract(minute from from_at)::int % 20 = 0`,
  `insert into activity_host (activity_id, organisation_id, state, asked_at)
   select activity_id, organisation_id, 'lead', from_at from activity`,
  `insert into activity_host (activity_id, organisation_id, state, asked_at)
   select ${id('activity', 'n')}, ${branch('n')}, (array['accepted', 'accepted', 'declined'])[1 + n % 3], now()
   from generate_series(20, ${ACTIVITIES}, 20) n
   on conflict do nothing`,
  `insert into sign_up (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
   select ${id('activity', 'n / 8')}, ${person('n * 13')}, 'in', 0, '[]', gen_random_uuid(), n, now(), now()
   from generate_series(8, ${ACTIVITIES * PEOPLE_EACH}) n`,
  `insert into attendance (activity_id, member_id, state, in_at)
   select ${id('activity', 'n / 8')}, ${person('n * 13')}, (array['in', 'out', 'none', 'absent'])[1 + n % 4], now()
   from generate_series(8, ${ACTIVITIES * PEOPLE_EACH}) n where n / 8 % 10 <> 1`,
  'vacuum analyze organisation, member, officer, activity, activity_host, sign_up, attendance',
]

const officer = { identity: { provider: 'wechat', subject: 'records', address: null } } as const

/** The activities of every branch, counted without asking whether they took place. */
const bare = sql`select organisation_id, count(*) from activity group by organisation_id`

/** How many branches of three pages are said to have hosted another number than counting one by one says. */
const wrongAnswers = async ({ database }: Ground, pages: readonly BranchStanding[][]): Promise<number> => {
  const hosts = await database.rows<{ organisationId: string; activityId: string; byHand: boolean }>(sql`
    select h.organisation_id as "organisationId", h.activity_id as "activityId", a.finished_by_hand as "byHand"
    from activity_host h join activity a using (activity_id)
    where h.state in ('lead', 'accepted') and a.state in ('published', 'finished')`)
  const came = await database.rows<{ id: string }>(sql`
    select distinct activity_id as id from attendance where state in ('in', 'out')`)
  const attended = new Set(came.map(({ id }) => id))
  const held = new Map<string, number>()
  for (const { organisationId, activityId, byHand } of hosts)
    if (byHand || attended.has(activityId)) held.set(organisationId, (held.get(organisationId) ?? 0) + 1)
  return pages.flat().filter((branch) => branch.held !== (held.get(branch.organisationId) ?? 0)).length
}

/** What an officer of thousands of branches sees and takes out of a year of theirs. */
export const benchRecords = async (ground: Ground): Promise<void> => {
  const now = new Date()
  const year = inShanghai(now).year() - 1
  await asOwner(ground.url.owner, ...build(year))
  const { must } = answering(createStore(ground.database), {
    ...{ media: folderMedia(tmpdir()), inspectApart: null, secret: '', allowsText: async () => true },
    ...{ walking: null, notify: null, appCode: null, log: console },
  })

  const pages: BranchStanding[][] = []
  for (const cursor of [undefined, String(BRANCHES / 2), LAST])
    pages.push((await must(activities.records, { year, cursor }, officer)).branches)
  const wrong = await wrongAnswers(ground, pages)

  const of = { organisationId: pages[0]![0]!.organisationId, year }
  const measured = await latencies(CALLS, {
    'all activities, counted by branch': () => ground.database.rows(bare),
    'the first page of all branches': () => must(activities.records, { year }, officer),
    'the last page': () => must(activities.records, { year, cursor: LAST }, officer),
    'a branch by its name': () => must(activities.records, { year, search: '第 77 ' }, officer),
    'all branches as .xlsx': () => must(activities.recordsSheet, { year }, officer),
    'the year of a branch': () => must(activities.record, of, officer),
    'the same as .xlsx': () => must(activities.recordSheet, of, officer),
  })
  const bareP50 = measured['all activities, counted by branch'].p50
  show(
    `The record of ${BRANCHES} branches of ${PEOPLE.toLocaleString('en')} people with ${ACTIVITIES.toLocaleString('en')} activities in a year`,
    Object.entries(measured).map(([read, { p50, p99 }]) => ({
      read,
      'ms, p50': round(p50),
      'ms, p99': round(p99),
      '× counted': round(p50 / bareP50, 2),
      aim: read === 'the first page of all branches' ? 'p50 ≤ 200 ms' : '',
      wrong: read === 'the first page of all branches' ? wrong : '',
    })),
  )
}
