import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { entryOf } from '../posting/entry-of'
import { led } from '../seen'
import { roomOf } from './of-activity'
import { roomWish } from './wish'

export const bookRoom: Handler<typeof activities.bookRoom> = async ({ activityId, whole }, context) => {
  const { caller, store, now } = context
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const standing = await roomOf(activity, context)
  // A retry; also one for the whole, which has it by now.
  if (standing?.is === 'held' && (standing.isAll || !whole)) return { room: standing }
  if (standing === null) return refuse('NOT_BOOKABLE')
  const wish = await roomWish(activityId, entryOf(activity), null, { ...context, whole })
  if (isRefusal(wish) || typeof wish === 'string') return refuse('NOT_BOOKABLE')
  const taken = await store.activityRooms.take(activityId, activity.updatedAt, wish, caller.memberId, now)
  if (isRefusal(taken)) return refuse(taken.refused === 'ROOM_TAKEN' ? taken.refused : 'NOT_BOOKABLE', taken.details)
  return taken ? { room: await roomOf(activity, context) } : refuse('CHANGED_MEANWHILE')
}
