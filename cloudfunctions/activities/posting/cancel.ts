import type { activities } from '../../../core/activities/contract'
import { isEditable } from '../../../core/activities/life'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'

export const cancel: Handler<typeof activities.cancel> = async ({ activityId, reason }, context) => {
  const { caller, store, now } = context
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  // A retry.
  if (activity.state === 'cancelled') return {}
  if (!isEditable(activity.state)) return refuse('WRONG_STATE', { state: activity.state })
  if (activity.state === 'published' && !reason) return refuse('REASON_NEEDED')
  const text = await allowed([reason], context)
  if (isRefusal(text)) return text
  const cancelled = await store.activities.cancel(activityId, reason, now)
  if (isRefusal(cancelled)) return cancelled
  if (cancelled) return {}
  // Called off, or finished, at the same moment.
  const ended = await led(activityId, caller, store)
  if (isRefusal(ended)) return ended
  return ended.state === 'cancelled' ? {} : refuse('WRONG_STATE', { state: ended.state })
}
