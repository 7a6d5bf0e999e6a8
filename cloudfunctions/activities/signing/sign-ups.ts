import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { organised } from '../seen'

export const signUps: Handler<typeof activities.signUps> = async ({ activityId, cursor }, { caller, store }) => {
  const activity = await organised(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const { rows, next } = await store.signUps.list(activityId, cursor)
  return { signUps: rows, next }
}
