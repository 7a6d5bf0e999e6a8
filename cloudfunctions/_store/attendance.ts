import sql, { type Sql } from 'sql-template-tag'
import type { PresenceDeed, PresenceState } from '../../core/activities/presence'
import { readCursor } from '../../core/cursor'
import { attendanceDeeds, doneUnder, there } from './attendance-deeds'
import type { Database } from './database'
import { FIRST_ID, page, type Page } from './page'
import { SEATED } from './seat-states'

export interface StoredPresence {
  readonly state: PresenceState
  readonly at: Date | null
  readonly minutes: number | null
  readonly points: number | null
  /** Why an organiser took it back. */
  readonly reason: string | null
}

interface Counts {
  readonly expected: number
  readonly in: number
  readonly heads: number
  readonly held: number
  readonly staying: number
  readonly minutes: number
}

export interface MetAtDoor {
  readonly memberId: string
  readonly state: PresenceState
  /** When they came, or scanned. */
  readonly at: Date
  readonly minutes: number | null
}

export interface StoredAttendee {
  readonly memberId: string
  readonly name: string
  readonly organisation: string
  readonly state: PresenceState
  readonly at: Date | null
  readonly leftAt: Date | null
  readonly minutes: number | null
  readonly how: PresenceDeed | null
  readonly metres: number | null
  readonly guests: number
}

export interface StoredDeed {
  readonly deedId: string
  readonly deed: PresenceDeed
  readonly at: Date
  readonly recordedAt: Date
  readonly actor: string
  readonly reason: string | null
  readonly minutes: number | null
}

const LIST_PAGE = 100

/** How a list of who came goes on: in each part the latest first. */
const PARTS: readonly PresenceState[] = ['held', 'in', 'out', 'none', 'absent']
const PART = sql`array_position(${PARTS}::text[], coalesce(t.state, 'none'))`
const NEVER = new Date(0)
const lately = (at: Sql) => sql`-extract(epoch from coalesce(${at}, ${NEVER}::timestamptz))`
const IN_ORDER = sql`order by ${PART}, ${lately(sql`t.in_at`)}, m.name, m.member_id`

const attendees = (activityId: string) => sql`
  select m.member_id as "memberId", m.name, o.name as organisation, coalesce(t.state, 'none') as state,
         t.in_at as at, t.out_at as "leftAt", t.minutes, t.how, t.metres,
         case when u.state in ${SEATED} then u.guests else 0 end as guests
  from (select member_id from sign_up where activity_id = ${activityId} and state in ${SEATED}
        union select member_id from attendance where activity_id = ${activityId} and state <> 'none') who
  join member m using (member_id) join organisation o using (organisation_id)
  left join attendance t on t.activity_id = ${activityId} and t.member_id = who.member_id
  left join sign_up u on u.activity_id = ${activityId} and u.member_id = who.member_id`

export const attendanceStore = (db: Database) => ({
  find: async (activityId: string, memberId: string): Promise<StoredPresence> =>
    (await db.row<StoredPresence>(sql`
      select t.state, t.in_at as at, t.minutes, e.points,
             case when t.state = 'absent' then (
               select d.reason from attendance_deed d
               where d.activity_id = t.activity_id and d.member_id = t.member_id and d.deed = 'taken_back'
               order by d.recorded_at desc limit 1) end as reason
      from attendance t left join entry e on e.member_id = t.member_id and e.key = t.award_key
      where t.activity_id = ${activityId} and t.member_id = ${memberId}`)) ?? {
      ...{ state: 'none', at: null, minutes: null, points: null, reason: null },
    },

  counts: async (activityId: string) =>
    (await db.row<Counts>(sql`
      select (select count(*) from sign_up where activity_id = ${activityId} and state in ${SEATED}) as expected,
             count(*) filter (where t.state in ${there}) as in,
             coalesce(sum(1 + coalesce(u.guests, 0)) filter (where t.state = 'in'), 0)::int as heads,
             count(*) filter (where t.state = 'held') as held,
             count(*) filter (where t.state = 'in' and t.minutes is null) as staying,
             coalesce(sum(t.minutes) filter (where t.state in ${there}), 0) as minutes
      from attendance t left join sign_up u on u.activity_id = t.activity_id and u.member_id = t.member_id and u.state in ${SEATED}
      where t.activity_id = ${activityId}`))!,

  /** All with a seat or a step towards the door: who is held, who came by when, who has not. */
  everybody: (activityId: string): Promise<StoredAttendee[]> => db.rows(sql`${attendees(activityId)} ${IN_ORDER}`),

  /** A page of them. */
  list: async (activityId: string, cursor?: string): Promise<Page<StoredAttendee>> => {
    const [part, at, id, name] = readCursor(cursor, ['0', NEVER.toISOString(), FIRST_ID, ''])
    const rows = await db.rows<StoredAttendee>(sql`
      ${attendees(activityId)}
      where (${PART}, ${lately(sql`t.in_at`)}, m.name, m.member_id)
            > (${part}::int, ${lately(sql`${at}::timestamptz`)}, ${name}, ${id}::uuid)
      ${IN_ORDER} limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, ({ state, at, memberId, name }) => [
      ...[String(PARTS.indexOf(state) + 1), (at ?? NEVER).toISOString(), memberId, name],
    ])
  },

  /** How these members stand, those who ever came near the door. */
  presences: (activityId: string, memberIds: readonly string[]): Promise<MetAtDoor[]> =>
    db.rows(sql`
      select member_id as "memberId", state, in_at as at, minutes from attendance
      where activity_id = ${activityId} and member_id = any (${memberIds}::uuid[]) and in_at is not null`),

  deeds: (activityId: string, memberId: string): Promise<StoredDeed[]> =>
    db.rows(sql`
      select d.deed_id as "deedId", d.deed, d.at, d.recorded_at as "recordedAt", m.name as actor, d.reason, d.minutes
      from attendance_deed d join member m on m.member_id = d.actor_id
      where d.activity_id = ${activityId} and d.member_id = ${memberId}
      order by d.recorded_at, d.deed_id`),

  doneUnder: (deed: Parameters<typeof doneUnder>[1]) => doneUnder(db, deed),

  ...attendanceDeeds(db),
})
