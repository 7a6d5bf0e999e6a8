import sql from 'sql-template-tag'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore, type Store } from '../../cloudfunctions/_store/store'
import { asOwner, bareInsert } from './bare'
import type { Ground } from './bench'
import { allAtOnce } from './measure'

export const CONNECTIONS = 100

/** Many members of one branch who all want the same of one activity at the same moment. */
interface Crowd {
  readonly organisationId: string
  readonly people: number
  /** When the activity begins and ends, as SQL says it, and what else there is to write of it. */
  readonly from: string
  readonly until: string
  readonly prepare: (activityId: string) => readonly string[]
  readonly want: (store: Store, activityId: string, memberId: string) => Promise<unknown>
  /** What one person does of all of them once they are there; it counts in the time. */
  readonly settle?: (store: Store, activityId: string, memberIds: readonly string[]) => Promise<unknown>
  /** Throws where it did not come out as it must. */
  readonly check: (database: Database, activityId: string) => Promise<void>
}

const QUICKLY = 'set search_path = dangke, public; set synchronous_commit = off'

const branch = ({ organisationId, people }: Crowd) => [
  QUICKLY,
  `insert into organisation values ('${organisationId}', array['${organisationId}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   select md5('${organisationId}' || n)::uuid, '${organisationId}', '党员 ' || n, 'full', '2020-01-01'
   from generate_series(1, ${people}) n`,
]

const activity = (activityId: string, { organisationId, from, until, prepare }: Crowd) => [
  QUICKLY,
  `insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place,
                         members_only, guests, questions, earns_points, counts_hours, door, sample, made_by, made_at,
                         updated_at, changed_by, change_id)
   select '${activityId}', 'published', 'theme_day', '${organisationId}', '示例', '', '', ${from}, ${until},
          '{"kind": "online", "link": "示例"}', false, 0, '[]', true, false, gen_random_uuid(), true, member_id, now(),
          now(), member_id, gen_random_uuid()
   from member where member_id = md5('${organisationId}' || 1)::uuid`,
  ...prepare(activityId),
  'analyze member, activity, activity_seats, sign_up',
]

/** All of them, through so many servers; how long that takes, in seconds. */
const come = async ({ url }: Ground, database: Database, crowd: Crowd, servers: number): Promise<number> => {
  const activityId = newId()
  await asOwner(url.owner, ...activity(activityId, crowd))
  const stores = Array.from({ length: servers }, () => createStore(database))
  const members = await database.rows<{ memberId: string }>(sql`
    select member_id as "memberId" from member where organisation_id = ${crowd.organisationId}`)
  const seconds = await allAtOnce(
    CONNECTIONS,
    members.map(
      ({ memberId }, index) =>
        () =>
          crowd.want(stores[index % servers]!, activityId, memberId),
    ),
  )
  const memberIds = members.map(({ memberId }) => memberId)
  const settled = await allAtOnce(1, [async () => crowd.settle?.(stores[0]!, activityId, memberIds)])
  await crowd.check(database, activityId)
  return seconds + settled
}

interface Measured {
  readonly servers: number
  readonly bareSeconds: number
  readonly seconds: number
}

/**
 * The crowd against as many rows in a table of two columns: through one server of one’s own; and in a cloud, in which each
 * function serves one caller at a time.
 */
export const measureCrowd = async (ground: Ground, crowd: Crowd): Promise<Measured[]> => {
  await asOwner(ground.url.owner, ...branch(crowd))
  const database = openDatabase({ connectionString: ground.url.application, size: CONNECTIONS })
  const bare = bareInsert(database)
  const measured: Measured[] = []
  for (const servers of [1, CONNECTIONS]) {
    // Connections open and statements are prepared before the clock runs.
    await allAtOnce(CONNECTIONS, Array(CONNECTIONS * 2).fill(bare))
    const bareSeconds = await allAtOnce(CONNECTIONS, Array(crowd.people).fill(bare))
    measured.push({ servers, bareSeconds, seconds: await come(ground, database, crowd, servers) })
  }
  await database.close()
  return measured
}
