import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { organised } from '../seen'
import { roomOf } from './of-activity'
import { shown } from './standing'

export const room: Handler<typeof activities.room> = async ({ activityId }, context) => {
  const { caller, store } = context
  const activity = await organised(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const standing = await roomOf(activity, context)
  const isWithout = standing !== null && standing.is !== 'held'
  const lost = isWithout ? await store.activityRooms.lost(activityId) : undefined
  return { room: standing, lost: lost ? { ...lost, ...shown(lost) } : null }
}
