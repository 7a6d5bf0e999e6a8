import sql from 'sql-template-tag'
import { CHECK_IN_MINUTES, CODES_TRIED, COMING_BOOKINGS, type RoomRules } from '../../core/stations/booking-rules'
import { lapses } from '../../core/stations/lapses'
import type { Database } from './database'
import { endBookings, type Ending } from './end-bookings'
import { iso } from './iso'
import { tellRoom } from './tell-room'

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
  /** The `updatedAt` of the station whose hours were looked at; null where nobody looked. */
  readonly judged: Date | null
  /** The room’s, where they were looked at. */
  readonly rules?: RoomRules
}

/**
 * What became of an attempt; `again` is the same booking, made before, `yours` that the member has a part of that time,
 * or waits for it, `gone` that the room is no more, `changed` that the station, or by which rules it is booked, is not
 * as it was judged.
 */
export type Outcome = 'made' | 'taken' | 'yours' | 'too_many' | 'gone' | 'again' | 'changed'

/** What changes a booking. */
export const bookingDeeds = (db: Database) => ({
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
      rules: booking.rules,
    }
    const row = await db.row<{ outcome: Outcome }>(
      sql`select book_as_judged(${JSON.stringify(given)}, ${COMING_BOOKINGS}, ${booking.judged}, ${now}) as outcome`,
    )
    return row!.outcome
  },

  /**
   * An officer agrees, and who asked is told, or, where it is for an activity, who runs that; `false` where it did not wait
   * for that any more.
   */
  approve: (bookingId: string, by: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      const approved = await tx.row<{ isForActivity: boolean }>(sql`
        with approved as (
          update booking set state = 'booked', updated_at = ${now}
          where booking_id = ${bookingId} and state = 'asked' returning *
        ), told as (
          insert into notice (member_id, notice_id, kind, facts, at)
          select b.member_id, gen_random_uuid(), 'booking_approved',
                 jsonb_build_object('station', s.name, 'room', r.name, 'from', ${iso(sql`lower(b.during)`)},
                                    'until', ${iso(sql`upper(b.during)`)}), ${now}
          from approved b join station s using (station_id) join station_room r using (station_id, room_id)
          where b.activity_id is null and b.member_id <> ${by}
        )
        select activity_id is not null as "isForActivity" from approved`)
      if (approved?.isForActivity) await tellRoom(tx, 'room_agreed', bookingId, by, now)
      return approved !== undefined
    }),

  /** It ends, and who it was for is told; `false` where it neither held nor awaited the room any more. */
  end: (bookingId: string, ending: Ending, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => (await endBookings(tx, [bookingId], ending, now)).length > 0),

  /**
   * `false` where it does not stand any more, or, with the right code, after too many wrong ones. That is looked at in
   * the same statement, which waits for any that counts: many codes tried at once are no more tries than one by one.
   */
  checkIn: async (bookingId: string, { withCode }: { withCode: boolean }, now: Date): Promise<boolean> => {
    const used = await db.rows(sql`
      update booking set state = 'used', updated_at = ${now}
      where booking_id = ${bookingId} and state = 'booked' and (not ${withCode} or codes_tried < ${CODES_TRIED})
      returning 1`)
    return used.length > 0
  },

  /** A wrong code was tried at the door; how many tries are left, or null where there was none, or it does not stand. */
  countWrongCode: async (bookingId: string, now: Date): Promise<number | null> => {
    const row = await db.row<{ left: number }>(sql`
      update booking set codes_tried = codes_tried + 1, updated_at = ${now}
      where booking_id = ${bookingId} and state = 'booked' and codes_tried < ${CODES_TRIED}
      returning ${CODES_TRIED}::int - codes_tried as left`)
    return row?.left ?? null
  },

  /** Let go of rooms nobody came to, and of what never came about, and tell whose it was; how many. */
  release: async (now: Date): Promise<number> => {
    // An activity that has begun is in its room: nobody has to say so at the door.
    await db.rows(sql`
      update booking set state = 'used', updated_at = ${now}
      where state = 'booked' and activity_id is not null and lower(during) <= ${now}`)
    const over = await db.rows<{ state: keyof typeof lapses; ids: string[] }>(sql`
      select state, array_agg(booking_id order by room_id, lower(during), booking_id) as ids from (
        select booking_id, room_id, during, state from booking
        where (state = 'booked' and lower(during) <= ${now}::timestamptz - make_interval(mins => ${CHECK_IN_MINUTES}))
           or (state in ('asked', 'waiting') and lower(during) <= ${now})
        order by room_id, lower(during), booking_id
        limit 500
      ) due group by state`)
    let released = 0
    for (const { state, ids } of over)
      released += await db.transaction(
        async (tx) => (await endBookings(tx, ids, { ...lapses[state], by: null }, now)).length,
      )
    return released
  },
})
