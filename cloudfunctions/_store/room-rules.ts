import sql from 'sql-template-tag'
import type { Path } from '../../core/organisation/rules'
import type { RoomRules } from '../../core/stations/booking-rules'
import { whyOutOfLine } from '../../core/stations/out-of-line'
import { dayOf } from '../../core/time'
import type { Database, Queries } from './database'
import { endBookings } from './end-bookings'
import { inOffice } from './in-office'

interface NewRules {
  readonly stationId: string
  readonly roomId: string
  readonly rules: RoomRules
  /** Who says so; null for whoever runs the server. */
  readonly by: string | null
}

interface Waiting {
  readonly bookingId: string
  readonly from: Date
  readonly until: Date
  readonly path: Path
  readonly offices: readonly { organisationId: string }[]
  readonly stationPath: Path
}

const waitingFor = (tx: Queries, roomId: string, now: Date): Promise<Waiting[]> =>
  tx.rows(sql`
    select b.booking_id as "bookingId", lower(b.during) as "from", upper(b.during) as "until", mo.path,
           so.path as "stationPath",
           coalesce((
             select json_agg(json_build_object('organisationId', f.organisation_id)) from officer f
             where f.member_id = b.member_id and ${inOffice(dayOf(now))}
           ), '[]') as offices
    from booking b
    join member m on m.member_id = b.member_id
    join organisation mo on mo.organisation_id = m.organisation_id
    join station s on s.station_id = b.station_id
    join organisation so on so.organisation_id = s.organisation_id
    where b.room_id = ${roomId} and b.state = 'waiting' and lower(b.during) > ${now}
    order by b.made_at, b.booking_id`)

export const roomRuleDeeds = (db: Database) => ({
  /**
   * By which rules a room is booked from now on. Who has booked it keeps that; who waits for it and could not book it by
   * these rules leaves the line, and is told why.
   */
  saveRules: ({ stationId, roomId, rules, by }: NewRules, now: Date): Promise<void> =>
    db.transaction(async (tx) => {
      await tx.rows(sql`
        update station_room
        set bookable_by = ${rules.bookableBy}, ahead_days = ${rules.aheadDays}, min_minutes = ${rules.minMinutes},
            max_minutes = ${rules.maxMinutes}, approval = ${rules.approval}
        where station_id = ${stationId} and room_id = ${roomId}`)
      for (const { bookingId, stationPath, ...waiting } of await waitingFor(tx, roomId, now)) {
        const reason = whyOutOfLine(rules, stationPath, waiting)
        if (reason) await endBookings(tx, [bookingId], { state: 'cancelled', reason, by }, now)
      }
    }),
})
