import sql from 'sql-template-tag'
import type { Expected } from '../../core/stations/expected'
import { EXPECTED } from './bookable-rooms'
import type { Queries } from './database'
import { open } from './order-deeds'

/** A booking or an order that is yet to be, with whose it is and what for. */
export type StoredExpected = Expected & {
  readonly id: string
  readonly stationId: string
  /** The room, or what was ordered. */
  readonly what: string
  /** A member; or the activity, by its title. */
  readonly who: string
  readonly isThere: boolean
}

/** All who are expected at some stations, or wait to be. */
export const expectedAt = async (
  db: Queries,
  stationIds: readonly string[],
  now: Date,
): Promise<readonly StoredExpected[]> => {
  if (stationIds.length === 0) return []
  const bookings = await db.rows<StoredExpected>(sql`
    select 'booking' as kind, b.booking_id as id, b.station_id as "stationId", b.room_id as "roomId",
           lower(b.during) as "from", upper(b.during) as "until", r.name as what, coalesce(a.title, m.name) as who,
           b.state = 'used' as "isThere",
           -- An activity without a number of seats has as many as the room.
           case when a.activity_id is null then b.people else coalesce(n.seats, 1) end as people
    from booking b
    join station_room r on r.station_id = b.station_id and r.room_id = b.room_id
    join member m on m.member_id = b.member_id
    left join activity a on a.activity_id = b.activity_id
    left join activity_seats n on n.activity_id = b.activity_id
    where b.station_id = any (${stationIds}::uuid[]) and upper(b.during) > ${now} and b.state in ${EXPECTED}
    -- Who waits goes before whom they wait for, and is not given what is to go as well.
    order by b.station_id, b.room_id, b.state <> 'waiting', lower(b.during), b.booking_id`)
  const orders = await db.rows<StoredExpected>(sql`
    select 'order' as kind, o.order_id as id, o.station_id as "stationId", o.service, o.wanted_on as "wantedOn",
           o.scheduled_for as "scheduledFor", o.offer as what, m.name as who,
           false as "isThere"
    from service_order o join member m on m.member_id = o.member_id
    where o.station_id = any (${stationIds}::uuid[]) and o.state in ${open}
    order by o.order_id`)
  return [...bookings, ...orders]
}
