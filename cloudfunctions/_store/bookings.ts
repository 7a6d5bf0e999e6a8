import sql, { type Sql } from 'sql-template-tag'
import type { Open } from '../../core/activities/audience'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import type { BookingState } from '../../core/stations/booking-rules'
import type { Stretch } from '../../core/time'
import { bookableRoomStore, HOLDING } from './bookable-rooms'
import { bookingDeeds } from './booking-deeds'
import type { Database } from './database'
import { FIRST_ID, LAST_ID, page, type Page } from './page'
import { roomRuleDeeds } from './room-rules'

export interface StoredBooking extends Stretch {
  readonly bookingId: string
  readonly station: { stationId: string; name: string; address: string }
  readonly room: { roomId: string; name: string }
  readonly people: number
  readonly purpose: string
  readonly state: BookingState
  readonly reason: string | null
  readonly before: number | null
  readonly madeAt: Date
  readonly memberId: string
  readonly member: { name: string; organisation: string }
  /** The activity it is for. */
  readonly activity: (Open & { activityId: string; title: string; hostPath: Path }) | null
  /** Of the organisation that runs the station. */
  readonly path: Path
  /** What the code at the door is made of. */
  readonly door: string
}

const LIST_PAGE = 20

const columns = sql`
  b.booking_id as "bookingId",
  json_build_object('stationId', s.station_id, 'name', s.name, 'address', s.address) as station,
  json_build_object('roomId', r.room_id, 'name', r.name) as room,
  lower(b.during) as "from", upper(b.during) as "until", b.people, b.purpose, b.state, b.reason,
  case when b.state = 'waiting' then (
    select count(*)::int from booking w
    where w.room_id = b.room_id and w.state = 'waiting' and w.during && b.during
      and (w.made_at, w.booking_id) < (b.made_at, b.booking_id)) end as before,
  b.made_at as "madeAt", b.member_id as "memberId", json_build_object('name', m.name, 'organisation', mo.name) as member,
  case when a.activity_id is not null then json_build_object(
    'activityId', a.activity_id, 'title', a.title, 'audience', a.audience, 'membersOnly', a.members_only,
    'hostPath', ao.path) end as activity,
  o.path, r.door`

const sources = sql`
  join station s on s.station_id = b.station_id
  join organisation o on o.organisation_id = s.organisation_id
  join station_room r on r.station_id = b.station_id and r.room_id = b.room_id
  join member m on m.member_id = b.member_id
  join organisation mo on mo.organisation_id = m.organisation_id
  left join activity a on a.activity_id = b.activity_id
  left join organisation ao on ao.organisation_id = a.organisation_id`

const COMING = 'coming'

const range = (from: Date, until: Date): Sql => sql`tstzrange(${from}, ${until})`

export const bookingStore = (db: Database) => ({
  find: (bookingId: string): Promise<StoredBooking | undefined> =>
    db.row(sql`select ${columns} from booking b ${sources} where b.booking_id = ${bookingId}`),

  /** What is taken of a room in a stretch of time. */
  taken: (roomId: string, from: Date, until: Date): Promise<(Stretch & { memberId: string })[]> =>
    db.rows(sql`
      select lower(during) as "from", upper(during) as "until", member_id as "memberId" from booking
      where room_id = ${roomId} and during && ${range(from, until)} and state in ${HOLDING}
      order by lower(during)`),

  /**
   * What is to come, soonest first, then what is over or called off, latest first; as it was when the first page was
   * asked for.
   */
  of: async (memberId: string, now: Date, cursor?: string): Promise<Page<StoredBooking>> => {
    const begin = [now.toISOString(), '0001-01-01T00:00:00.000Z', FIRST_ID, COMING] as const
    const [asOf, from, bookingId, part] = readCursor(cursor, begin)
    const coming = sql`(b.state in ('asked', 'booked', 'waiting', 'used') and upper(b.during) > ${asOf}::timestamptz)`
    const [key, last] = [sql`(lower(b.during), b.booking_id)`, sql`(${from}::timestamptz, ${bookingId}::uuid)`]
    const rest = part === COMING ? sql`(not ${coming} or ${key} > ${last})` : sql`(not ${coming} and ${key} < ${last})`
    const rows = await db.rows<StoredBooking & { coming: boolean }>(sql`
      select ${columns}, ${coming} as coming from booking b ${sources}
      where b.member_id = ${memberId} and ${rest}
      order by coming desc, case when ${coming} then lower(b.during) end, case when ${coming} then b.booking_id end,
               lower(b.during) desc, b.booking_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [asOf, row.from.toISOString(), row.bookingId, row.coming ? COMING : 'over'])
  },

  /** What is asked for, and has not begun, at the stations that these organisations, or any below them, run. */
  toDecide: async (organisationIds: readonly string[], now: Date, cursor?: string): Promise<Page<StoredBooking>> => {
    const [from, bookingId] = readCursor(cursor, [now.toISOString(), LAST_ID])
    const rows = await db.rows<StoredBooking>(sql`
      select ${columns} from booking b ${sources}
      where b.state = 'asked' and o.path && ${organisationIds}::uuid[]
        and (lower(b.during), b.booking_id) > (${from}::timestamptz, ${bookingId}::uuid)
      order by lower(b.during), b.booking_id
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.from.toISOString(), row.bookingId])
  },

  /**
   * All that begins at a station in a stretch of time. What an activity moved from within it is where it moved to: a
   * change of half an hour is no second line.
   */
  at: (stationId: string, from: Date, until: Date): Promise<StoredBooking[]> =>
    db.rows(sql`
      select ${columns} from booking b ${sources}
      where b.station_id = ${stationId} and lower(b.during) >= ${from} and lower(b.during) < ${until}
        and not (b.activity_id is not null and b.state = 'cancelled' and b.reason is null and exists (
          select from booking n
          where n.activity_id = b.activity_id and n.station_id = b.station_id
            and (n.made_at, n.booking_id) > (b.made_at, b.booking_id)
            and lower(n.during) >= ${from} and lower(n.during) < ${until}))
      order by lower(b.during), b.made_at, b.booking_id
      limit 500`),

  ...bookableRoomStore(db),
  ...bookingDeeds(db),
  ...roomRuleDeeds(db),
})
