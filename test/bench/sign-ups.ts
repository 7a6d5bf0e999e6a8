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
const SERVERS = 10
const ORGANISATION = '00000000-0000-4000-8000-000000000004'
const ACTIVITY = '00000000-0000-4000-8000-000000000005'

/** One activity with two hundred seats, tomorrow, and ten thousand members who all want one. */
const build = [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   select md5('guest' || n)::uuid, '${ORGANISATION}', '党员 ' || n, 'full', '2020-01-01' from generate_series(1, ${TRIES}) n`,
  `insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place,
                         members_only, guests, questions, earns_points, counts_hours, door, sample, made_by, made_at,
                         updated_at, changed_by, change_id)
   select '${ACTIVITY}', 'published', 'theme_day', '${ORGANISATION}', '示例', '', '', now() + interval '1 day',
          now() + interval '26 hours', '{"kind": "online", "link": "示例"}', false, 0, '[]', true, false,
          gen_random_uuid(), true, member_id, now(), now(), member_id, gen_random_uuid()
   from member where member_id = md5('guest1')::uuid`,
  `insert into activity_seats (activity_id, seats) values ('${ACTIVITY}', ${SEATS})`,
  'analyze member, activity, activity_seats',
]

/** In the order in which they came, those with seats before those who wait, and no place in the line twice. */
const outcome = async (database: Database) =>
  (await database.row<{ seated: number; waiting: number; ordered: boolean }>(sql`
    select count(*) filter (where state = 'in') as seated, count(*) filter (where state = 'waiting') as waiting,
           count(distinct place) = count(*)
             and max(place) filter (where state = 'in') < min(place) filter (where state = 'waiting') as ordered
    from sign_up where activity_id = ${ACTIVITY}`))!

/** Ten thousand members after two hundred seats of one activity, against as many rows in a table of two columns. */
export const benchSignUps = async ({ url }: Ground): Promise<void> => {
  await asOwner(url.owner, ...build)
  const database = openDatabase({ connectionString: url.application, size: CONNECTIONS })
  // What one server gathers travels together; several servers come to the same lock.
  const servers = Array.from({ length: SERVERS }, () => createStore(database).signUps)
  const members = await database.rows<{ memberId: string }>(sql`
    select member_id as "memberId" from member where organisation_id = ${ORGANISATION}`)
  const bare = bareInsert(database)
  // Connections open and statements are prepared before the clock runs.
  await allAtOnce(CONNECTIONS, Array(CONNECTIONS * 2).fill(bare))
  const bareSeconds = await allAtOnce(CONNECTIONS, Array(TRIES).fill(bare))
  const seconds = await allAtOnce(
    CONNECTIONS,
    members.map(
      ({ memberId }) =>
        () =>
          signUps.signUp({
            activityId: ACTIVITY,
            memberId,
            attemptId: newId(),
            guests: 0,
            answers: [],
            at: new Date(),
          }),
    ),
  )
  const { seated, waiting, ordered } = await outcome(database)
  await database.close()
  show(`${TRIES.toLocaleString('en')} sign-ups for ${SEATS} seats from ${CONNECTIONS} connections`, [
    {
      'bare inserts, s': round(bareSeconds),
      'sign-ups, s': round(seconds),
      'sign-ups/s': round(TRIES / seconds, 0),
      '× bare': round(seconds / bareSeconds),
      'with seats': seated,
      waiting,
      'in order': ordered ? 'yes' : 'no',
      aim: `exactly ${SEATS}, in order`,
    },
  ])
}
