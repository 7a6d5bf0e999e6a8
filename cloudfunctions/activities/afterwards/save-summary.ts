import type { activities } from '../../../core/activities/contract'
import { hasBegun } from '../../../core/activities/door-time'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { organised } from '../seen'

export const saveSummary: Handler<typeof activities.saveSummary> = async ({ activityId, summary }, context) => {
  const { caller, store, now } = context
  const activity = held(await organised(activityId, caller, store))
  if (isRefusal(activity)) return activity
  if (!hasBegun(activity, now)) return refuse('TOO_EARLY')
  const text = await allowed([summary], context)
  if (isRefusal(text)) return text
  await store.afterwards.saveSummary(activityId, summary, caller.memberId, now)
  return {}
}
