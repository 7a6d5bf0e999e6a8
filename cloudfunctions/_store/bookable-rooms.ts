import sql from 'sql-template-tag'
import type { Path } from '../../core/organisation/rules'
import type { RoomRules } from '../../core/stations/booking-rules'
import type { Hours } from '../../core/stations/hours'
import type { Queries } from './database'

export interface StoredBookableRoom {
  readonly roomId: string
  readonly name: string
  readonly capacity: number
  readonly rules: RoomRules
  readonly door: string
}

export interface RoomOfStation extends StoredBookableRoom {
  /** The station’s `updatedAt`: what is decided by its hours holds for these. */
  readonly judged: Date
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

/** Bookings that have their room: nobody else gets it then. */
export const HOLDING = sql`('asked', 'booked', 'used')`

/** Bookings, while they are not over, for which somebody is there, may still come, or waits. */
export const EXPECTED = sql`('asked', 'booked', 'used', 'waiting')`

const roomColumns = sql`
  r.room_id as "roomId", r.name, r.capacity, r.door,
  rules_of(r) as rules`

/** Rooms that can be booked, and on what terms. */
export const bookableRoomStore = (db: Queries) => ({
  room: (stationId: string, roomId: string): Promise<RoomOfStation | undefined> =>
    db.row(sql`
      select ${roomColumns}, s.updated_at as judged,
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

  changeDoor: async (roomId: string, stationId: string, door: string): Promise<void> => {
    await db.rows(sql`
      update station_room set door = ${door} where station_id = ${stationId} and room_id = ${roomId}`)
  },
})
