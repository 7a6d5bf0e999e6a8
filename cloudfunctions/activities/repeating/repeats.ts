import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'
import { heldShown, plan } from './plan'

export const repeats: Handler<typeof activities.repeats> = async ({ activityId, count, way }, context) => {
  const { caller, store, now } = context
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const planned = await plan(activity, count, way, store, now)
  if (isRefusal(planned)) return planned
  return { on: planned.on, days: planned.days.map((day) => ({ ...heldShown(day), there: day.there })) }
}
