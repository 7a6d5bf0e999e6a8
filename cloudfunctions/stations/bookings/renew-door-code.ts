import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'

export const renewDoorCode: Handler<typeof stations.renewDoorCode> = async (input, { caller, store }) => {
  const { stationId, roomId, door } = input
  const room = await store.bookings.room(stationId, roomId)
  if (!room) return refuse('NO_SUCH_ROOM')
  if (!answersFor(caller.offices, room.station.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  await store.bookings.changeDoor(roomId, stationId, door)
  return {}
}
