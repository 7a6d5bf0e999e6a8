import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'

export const saveRoomRules: Handler<typeof stations.saveRoomRules> = async (input, { caller, store, now }) => {
  const { stationId, roomId, rules } = input
  const room = await store.bookings.room(stationId, roomId)
  if (!room) return refuse('NO_SUCH_ROOM')
  if (!answersFor(caller.offices, room.station.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  await store.bookings.saveRules({ stationId, roomId, rules, by: caller.memberId }, now)
  return {}
}
