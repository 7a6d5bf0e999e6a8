import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { dayBounds } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { doorCode } from './door-code'
import { bookingShown } from './shown'

export const stationBookings: Handler<typeof stations.stationBookings> = async ({ stationId, day }, context) => {
  const { caller, store, secret } = context
  const station = await store.stations.find(stationId)
  if (!station) return refuse('NO_SUCH_STATION')
  if (!answersFor(caller.offices, station.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  const { from, until } = dayBounds(day)
  const [rooms, held] = await Promise.all([store.bookings.rooms(stationId), store.bookings.at(stationId, from, until)])
  return {
    station,
    rooms: rooms.map((room) => ({ ...room, doorCode: doorCode(secret, room) })),
    bookings: held.map(bookingShown(caller)),
  }
}
