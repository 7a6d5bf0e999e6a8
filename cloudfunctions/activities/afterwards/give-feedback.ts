import type { activities } from '../../../core/activities/contract'
import { isRated } from '../../../core/activities/door-time'
import { isThere } from '../../../core/activities/presence'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { seen } from '../seen'

export const giveFeedback: Handler<typeof activities.giveFeedback> = async ({ activityId, ...feedback }, context) => {
  const { caller, store, now } = context
  const activity = held(await seen(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const { state } = await store.attendance.find(activityId, caller.memberId)
  if (!isThere(state)) return refuse('NOT_THERE')
  const time = isRated(activity, now)
  if (isRefusal(time)) return time
  const text = await allowed([feedback.words], context)
  if (isRefusal(text)) return text
  await store.afterwards.giveFeedback(activityId, caller.memberId, feedback, now)
  return {}
}
