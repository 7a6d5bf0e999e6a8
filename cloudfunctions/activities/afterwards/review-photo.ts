import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { organised } from '../seen'

const become = { show: 'shown', refuse: 'refused' } as const

export const reviewPhoto: Handler<typeof activities.reviewPhoto> = async (input, context) => {
  const { activityId, fileId, verdict, reason } = input
  const { caller, store, now } = context
  const activity = await organised(activityId, caller, store)
  if (isRefusal(activity)) return activity
  if (!(await store.afterwards.photographer(activityId, fileId))) return refuse('NO_SUCH_FILE')
  if (verdict === 'refuse' && !reason) return refuse('REASON_NEEDED')
  const text = await allowed([reason], context)
  if (isRefusal(text)) return text
  const decision = { state: become[verdict], reason: reason || null, by: caller.memberId }
  await store.afterwards.decidePhoto(activityId, fileId, decision, now)
  return {}
}
