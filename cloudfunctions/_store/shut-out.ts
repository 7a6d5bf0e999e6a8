import sql from 'sql-template-tag'
import { whyLost } from '../../core/stations/expected'
import type { Holidays } from '../../core/stations/hours'
import { EXPECTED } from './bookable-rooms'
import type { Queries } from './database'
import { expectedAt } from './expected'
import { open } from './order-deeds'
import { stationSheetStore } from './station-sheets'

/** Bookings and orders of a station that fall on hours when it is closed. */
export interface ShutOut {
  readonly station: string
  readonly bookings: number
  readonly orders: number
}

/** Who could come to their stations as the holidays were known, and cannot as they are: how many, by station. */
export const shutOut = async (
  db: Queries,
  before: Holidays,
  after: Holidays,
  now: Date,
): Promise<readonly ShutOut[]> => {
  const waited = await db.rows<{ id: string }>(sql`
    select station_id as id from booking where state in ${EXPECTED} and upper(during) > ${now}
    union select station_id from service_order where state in ${open}`)
  const ids = waited.map(({ id }) => id)
  const expected = await expectedAt(db, ids, now)
  const stations = await stationSheetStore(db).mentioned({ ids, names: [] })
  return stations.flatMap(({ stationId, entry }) => {
    const lost = expected.filter(
      (each) =>
        each.stationId === stationId &&
        whyLost(each, entry, entry, { holidays: after, now }, { holidays: before, now }),
    )
    const bookings = lost.filter(({ kind }) => kind === 'booking').length
    return lost.length > 0 ? [{ station: entry.name, bookings, orders: lost.length - bookings }] : []
  })
}
