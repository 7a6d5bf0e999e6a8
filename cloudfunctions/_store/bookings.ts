import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import {
  CHECK_IN_MINUTES,
  CODES_TRIED,
  COMING_BOOKINGS,
  type BookingState,
  type RoomRules,
} from '../../core/stations/booking-rules'
import type { Hours } from '../../core/stations/hours'
import type { Queries } from './database'
import { LAST_ID, page, type Page } from './page'

export interface NewBooking {
  readonly bookingId: string
  readonly stationId: string
  readonly roomId: string
  readonly memberId: string
  readonly from: Date
  readonly until: Date
  readonly people: number
  readonly purpose: string
  readonly state: 'asked' | 'booked' | 'waiting'
}

export interface StoredBooking {
  readonly bookingId: string
  readonly station: { stationId: string; name: string; address: string }
  readonly room: { roomId: string; name: string }
  readonly from: Date
  readonly until: Date
  readonly people: number
  readonly purpose: string
  readonly state: BookingState
  readonly reason: string | null
  readonly before: number | null
  readonly madeAt: Date
  readonly memberId: string
  readonly member: { name: string; organisation: string }
  /** Of the organisation that runs the station. */
  readonly path: Path
  /** What the code at the door is made of. */
  readonly door: string
}

export interface StoredBookableRoom {
  readonly roomId: string
  readonly name: string
  readonly capacity: number
  readonly rules: RoomRules
  readonly door: string
}

export interface RoomOfStation extends StoredBookableRoom {
  readonly station: {
    stationId: string
    name: string
    hours: Hours
    sample: boolean
    openedOn: string
    closedOn: string | null
    path: Path
  }
}

/** What became of an attempt; `again` is the same booking, made before. */
export type Outcome = 'made' | 'taken' | 'too_many' | 'again'

const LIST_PAGE = 20

const HOLDING = sql`('asked', 'booked', 'used')`

const roomColumns = sql`
  r.room_id as "roomId", r.name, r.capacity, r.door,
  json_build_object('bookableBy', r.bookable_by, 'aheadDays', r.ahead_days, 'minMinutes', r.min_minutes,
                    'maxMinutes', r.max_minutes, 'approval', r.approval) as rules`

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
  o.path, r.door`

const sources = sql`
  join station s on s.station_id = b.station_id
  join organisation o on o.organisation_id = s.organisation_id
  join station_room r on r.station_id = b.station_id and r.room_id = b.room_id
  join member m on m.member_id = b.member_id
  join organisation mo on mo.organisation_id = m.organisation_id`

const range = (from: Date, until: Date): Sql => sql`tstzrange(${from}, ${until})`

export const bookingStore = (db: Queries) => ({
  /** Take the room, or a place in the line for it; nobody else has it then, whoever tried at the same moment. */
  book: async ({ from, until, ...booking }: NewBooking, now: Date): Promise<Outcome> => {
    const given = {
      booking_id: booking.bookingId,
      station_id: booking.stationId,
      room_id: booking.roomId,
      member_id: booking.memberId,
      during: `[${from.toISOString()},${until.toISOString()})`,
      people: booking.people,
      purpose: booking.purpose,
      state: booking.state,
    }
    const row = await db.row<{ outcome: Outcome }>(
      sql`select book_room(${JSON.stringify(given)}, ${COMING_BOOKINGS}, ${now}) as outcome`,
    )
    return row!.outcome
  },

  find: (bookingId: string): Promise<StoredBooking | undefined> =>
    db.row(sql`select ${columns} from booking b ${sources} where b.booking_id = ${bookingId}`),

  room: (stationId: string, roomId: string): Promise<RoomOfStation | undefined> =>
    db.row(sql`
      select ${roomColumns},
             json_build_object('stationId', s.station_id, 'name', s.name, 'hours', s.hours, 'sample', s.sample,
                               'openedOn', s.opened_on, 'closedOn', s.closed_on, 'path', o.path) as station
      from station_room r join station s on s.station_id = r.station_id
      join organisation o on o.organisation_id = s.organisation_id
      where r.station_id = ${stationId} and r.room_id = ${roomId} and r.retired_at is null`),

  rooms: (stationId: string): Promise<StoredBookableRoom[]> =>
    db.rows(sql`
      select ${roomColumns} from station_room r
      where r.station_id = ${stationId} and r.retired_at is null
      order by r.capacity desc, r.name`),

  /** Of these rooms, the names of those that somebody still has, or waits for. */
  expected: async (roomIds: readonly string[], now: Date): Promise<string[]> => {
    const rows = await db.rows<{ name: string }>(sql`
      select r.name from station_room r
      where r.room_id = any (${roomIds}::uuid[])
        and exists (select from booking b where b.room_id = r.room_id and b.station_id = r.station_id
                    and upper(b.during) > ${now} and b.state in ('asked', 'booked', 'waiting'))
      order by r.name`)
    return rows.map(({ name }) => name)
  },

  /** What is taken of a room in a stretch of time. */
  taken: (roomId: string, from: Date, until: Date): Promise<{ from: Date; until: Date; memberId: string }[]> =>
    db.rows(sql`
      select lower(during) as "from", upper(during) as "until", member_id as "memberId" from booking
      where room_id = ${roomId} and during && ${range(from, until)} and state in ${HOLDING}
      order by lower(during)`),

  of: async (memberId: string, cursor?: string): Promise<Page<StoredBooking>> => {
    const [madeAt, bookingId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredBooking>(sql`
      select ${columns} from booking b ${sources}
      where b.member_id = ${memberId} and (b.made_at, b.booking_id) < (${madeAt}::timestamptz, ${bookingId}::uuid)
      order by b.made_at desc, b.booking_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.madeAt.toISOString(), row.bookingId])
  },

  /** All that begins at a station in a stretch of time. */
  at: (stationId: string, from: Date, until: Date): Promise<StoredBooking[]> =>
    db.rows(sql`
      select ${columns} from booking b ${sources}
      where b.station_id = ${stationId} and lower(b.during) >= ${from} and lower(b.during) < ${until}
      order by lower(b.during), b.made_at, b.booking_id
      limit 500`),

  /** An officer agrees; `false` where it did not wait for that any more. */
  approve: async (bookingId: string, now: Date): Promise<boolean> => {
    const approved = await db.rows(sql`
      update booking set state = 'booked', updated_at = ${now}
      where booking_id = ${bookingId} and state = 'asked' returning 1`)
    return approved.length > 0
  },

  /** It ends, and its time goes to who waits for it; `false` where it neither held nor awaited the room any more. */
  end: async (
    bookingId: string,
    state: 'cancelled' | 'refused',
    reason: string | null,
    now: Date,
  ): Promise<boolean> => {
    const row = await db.row<{ ended: boolean }>(
      sql`select end_booking(${bookingId}, ${state}, ${reason}, ${now}) as ended`,
    )
    return row!.ended
  },

  checkIn: async (bookingId: string, now: Date): Promise<boolean> => {
    const used = await db.rows(sql`
      update booking set state = 'used', updated_at = ${now}
      where booking_id = ${bookingId} and state = 'booked' returning 1`)
    return used.length > 0
  },

  /** Each code tried at a door is counted before it is looked at; how many tries are left, or null for none. */
  tryCode: async (bookingId: string, now: Date): Promise<number | null> => {
    const row = await db.row<{ left: number }>(sql`
      update booking set codes_tried = codes_tried + 1, updated_at = ${now}
      where booking_id = ${bookingId} and codes_tried < ${CODES_TRIED}
      returning ${CODES_TRIED}::int - codes_tried as left`)
    return row?.left ?? null
  },

  saveRules: async (roomId: string, stationId: string, rules: RoomRules): Promise<void> => {
    await db.rows(sql`
      update station_room
      set bookable_by = ${rules.bookableBy}, ahead_days = ${rules.aheadDays}, min_minutes = ${rules.minMinutes},
          max_minutes = ${rules.maxMinutes}, approval = ${rules.approval}
      where station_id = ${stationId} and room_id = ${roomId}`)
  },

  changeDoor: async (roomId: string, stationId: string, door: string): Promise<void> => {
    await db.rows(sql`
      update station_room set door = ${door} where station_id = ${stationId} and room_id = ${roomId}`)
  },

  /** Let go of rooms nobody came to, and of what never came about; how many. */
  release: async (now: Date): Promise<number> => {
    const row = await db.row<{ released: number }>(
      sql`select release_bookings(make_interval(mins => ${CHECK_IN_MINUTES}), ${now}) as released`,
    )
    return row!.released
  },
})
