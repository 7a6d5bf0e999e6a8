import sql from 'sql-template-tag'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { asOwner, bareInsert } from './bare'
import type { Ground } from './bench'
import { allAtOnce, round, show } from './measure'

const TRIES = 10_000
const CONNECTIONS = 100
const SEATS = 200
const ORGANISATION = '00000000-0000-4000-8000-000000000004'

/** Ten thousand members who all want a seat. */
const build = [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   select md5('guest' || n)::uuid, '${ORGANISATION}', '党员 ' || n, 'full', '2020-01-01' from generate_series(1, ${TRIES}) n`,
]

/** An activity of tomorrow with two hundred seats. */
const activity = (activityId: string) => [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place,
                         members_only, guests, questions, earns_points, counts_hours, door, sample, made_by, made_at,
                         updated_at, changed_by, change_id)
   select '${activityId}', 'published', 'theme_day', '${ORGANISATION}', '示例', '', '', now() + interval '1 day',
          now() + interval '26 hours', '{"kind": "online", "link": "示例"}', false, 0, '[]', true, false,
          gen_random_uuid(), true, member_id, now(), now(), member_id, gen_random_uuid()
   from member where member_id = md5('guest1')::uuid`,
  `insert into activity_seats (activity_id, seats) values ('${activityId}', ${SEATS})`,
  'analyze member, activity, activity_seats',
]

interface Outcome {
  readonly seated: number
  readonly waiting: number
  readonly ordered: boolean
}

/** In the order in which they came, those with seats before those who wait, and no place in the line twice. */
const outcome = async (database: Database, activityId: string): Promise<Outcome> =>
  (await database.row<Outcome>(sql`
    select count(*) filter (where state = 'in') as seated, count(*) filter (where state = 'waiting') as waiting,
           count(distinct place) = count(*)
             and max(place) filter (where state = 'in') < min(place) filter (where state = 'waiting') as ordered
    from sign_up where activity_id = ${activityId}`))!

/** All of them, through so many servers: what one server gathers travels together, and all come to the same lock. */
const signAllUp = async ({ url }: Ground, database: Database, servers: number): Promise<number> => {
  const activityId = newId()
  await asOwner(url.owner, ...activity(activityId))
  const stores = Array.from({ length: servers }, () => createStore(database).signUps)
  const members = await database.rows<{ memberId: string }>(sql`
    select member_id as "memberId" from member where organisation_id = ${ORGANISATION}`)
  const signUp = (memberId: string, index: number) => () =>
    stores[index % servers]!.signUp({
      activityId,
      memberId,
      attemptId: newId(),
      guests: 0,
      answers: [],
      at: new Date(),
    })
  const seconds = await allAtOnce(
    CONNECTIONS,
    members.map(({ memberId }, index) => signUp(memberId, index)),
  )
  const { seated, waiting, ordered } = await outcome(database, activityId)
  if (seated !== SEATS || waiting !== TRIES - SEATS || !ordered)
    throw new Error(`${seated} have seats and ${waiting} wait, ${ordered ? 'in' : 'not in'} order`)
  return seconds
}

/** Ten thousand members after two hundred seats of one activity, against as many rows in a table of two columns. */
export const benchSignUps = async (ground: Ground): Promise<void> => {
  await asOwner(ground.url.owner, ...build)
  const database = openDatabase({ connectionString: ground.url.application, size: CONNECTIONS })
  const bare = bareInsert(database)
  const rows = []
  // One server of one's own; and a cloud in which each function serves one caller at a time.
  for (const servers of [1, CONNECTIONS]) {
    // Connections open and statements are prepared before the clock runs.
    await allAtOnce(CONNECTIONS, Array(CONNECTIONS * 2).fill(bare))
    const bareSeconds = await allAtOnce(CONNECTIONS, Array(TRIES).fill(bare))
    const seconds = await signAllUp(ground, database, servers)
    rows.push({
      servers,
      'bare inserts, s': round(bareSeconds),
      'sign-ups, s': round(seconds),
      'sign-ups/s': round(TRIES / seconds, 0),
      '× bare': round(seconds / bareSeconds),
      seats: `exactly ${SEATS}`,
      'the line': 'in order',
    })
  }
  await database.close()
  show(`${TRIES.toLocaleString('en')} sign-ups for ${SEATS} seats from ${CONNECTIONS} connections`, rows)
}
