import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import { stretchShown } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'
import { standingTo } from './standing'

const isWhole = (kept: { from: string; until: string }, held: { from: string; until: string }): boolean =>
  kept.from <= held.from && held.until <= kept.until

export const roomAt: Handler<typeof activities.roomAt> = async (input, context) => {
  const { activityId, stationId, roomId } = input
  const { caller, store, now } = context
  const [room, activity] = await Promise.all([store.bookings.room(stationId, roomId), led(activityId, caller, store)])
  if (!room) return refuse('NO_SUCH_PLACE')
  // Of an activity that is not theirs nobody learns where it is: to them it has no room.
  const [held = null] = isRefusal(activity) ? [] : await store.activityRooms.held([activityId])
  const wanted = { activityId, from: new Date(input.from), until: new Date(input.until), seats: null }
  const holidays = await store.holidays.known(now)
  const standing = await standingTo(room, wanted, held, { ...context, holidays })
  // Where others have the room, nothing is written.
  const keeps = !held || standing.is === 'taken' || (standing.is === 'held' && isWhole(standing, stretchShown(held)))
  return { room: standing, capacity: room.capacity, ...(!keeps && { gives: stretchShown(held) }) }
}
