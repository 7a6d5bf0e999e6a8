import sql from 'sql-template-tag'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { forAttending } from '../../core/points/awards'
import { asOwner, bareInsert } from './bare'
import type { Ground } from './bench'
import { allAtOnce, round, show } from './measure'

const PEOPLE = 2000
const CONNECTIONS = 100
const MINUTE_S = 60
const ORGANISATION = '00000000-0000-4000-8000-000000000005'

const build = [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   select md5('attendee' || n)::uuid, '${ORGANISATION}', '党员 ' || n, 'full', '2020-01-01'
   from generate_series(1, ${PEOPLE}) n`,
]

/** An activity that is on, for which all of them have signed up. */
const activity = (activityId: string) => [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place,
                         members_only, guests, questions, earns_points, counts_hours, door, sample, made_by, made_at,
                         updated_at, changed_by, change_id)
   select '${activityId}', 'published', 'theme_day', '${ORGANISATION}', '示例', '', '', now(), now() + interval '2 hours',
          '{"kind": "online", "link": "示例"}', false, 0, '[]', true, false, gen_random_uuid(), true, member_id, now(),
          now(), member_id, gen_random_uuid()
   from member where member_id = md5('attendee1')::uuid`,
  `insert into activity_seats (activity_id, taken) values ('${activityId}', ${PEOPLE})`,
  `insert into sign_up (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
   select '${activityId}', member_id, 'in', 0, '[]', gen_random_uuid(), row_number() over (), now(), now()
   from member where organisation_id = '${ORGANISATION}'`,
  'analyze member, activity, activity_seats, sign_up',
]

/** All of them at one door, each with the points it brings, through so many servers. */
const checkAllIn = async ({ url }: Ground, database: Database, servers: number): Promise<number> => {
  const activityId = newId()
  await asOwner(url.owner, ...activity(activityId))
  const stores = Array.from({ length: servers }, () => createStore(database).attendance)
  const members = await database.rows<{ memberId: string }>(sql`
    select member_id as "memberId" from member where organisation_id = ${ORGANISATION}`)
  const checkIn = (memberId: string, index: number) => () => {
    const [now, deedId] = [new Date(), newId()]
    const how = { deed: 'code', right: true, vouched: false, reason: null, minutes: null, metres: null } as const
    const award = forAttending(activityId, memberId, deedId)
    return stores[index % servers]!.arrive([
      { activityId, memberId, deedId, ...how, at: now, now, actorId: memberId, earns: true, award },
    ])
  }
  const seconds = await allAtOnce(
    CONNECTIONS,
    members.map(({ memberId }, index) => checkIn(memberId, index)),
  )
  const { came, entries } = (await database.row<{ came: number; entries: number }>(sql`
    select (select count(*) from attendance where activity_id = ${activityId} and state = 'in') as came,
           (select count(*) from entry where activity_id = ${activityId}) as entries`))!
  if (came !== PEOPLE || entries !== PEOPLE) throw new Error(`${came} came and ${entries} have an entry`)
  return seconds
}

/** Two thousand members through one door, with points, against as many rows in a table of two columns. */
export const benchCheckIns = async (ground: Ground): Promise<void> => {
  await asOwner(ground.url.owner, ...build)
  const database = openDatabase({ connectionString: ground.url.application, size: CONNECTIONS })
  const bare = bareInsert(database)
  const rows = []
  // One server of one's own; and a cloud in which each function serves one caller at a time.
  for (const servers of [1, CONNECTIONS]) {
    // Connections open and statements are prepared before the clock runs.
    await allAtOnce(CONNECTIONS, Array(CONNECTIONS * 2).fill(bare))
    const bareSeconds = await allAtOnce(CONNECTIONS, Array(PEOPLE).fill(bare))
    const seconds = await checkAllIn(ground, database, servers)
    rows.push({
      servers,
      'bare inserts, s': round(bareSeconds),
      'check-ins, s': round(seconds),
      'check-ins/min': round((PEOPLE / seconds) * MINUTE_S, 0),
      '× bare': round(seconds / bareSeconds),
      aim: `≥ ${PEOPLE}/min`,
    })
  }
  await database.close()
  show(`${PEOPLE.toLocaleString('en')} check-ins with points from ${CONNECTIONS} connections`, rows)
}
