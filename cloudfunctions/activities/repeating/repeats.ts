import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'
import { heldShown, plan } from './plan'

export const repeats: Handler<typeof activities.repeats> = async ({ activityId, count, way }, context) => {
  const { caller, store, now } = context
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const days = await plan(activity, count, way, store, now)
  return isRefusal(days) ? days : { days: days.map((day) => ({ ...heldShown(day), there: day.there })) }
}
