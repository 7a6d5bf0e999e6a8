import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { settleHosts } from '../afterwards/close'
import { writable } from '../held'

export const takeBack: Handler<typeof activities.takeBack> = async (input, context) => {
  const { caller, identity, store, allowsText, now } = context
  const activity = await writable(input.activityId, context)
  if (isRefusal(activity)) return activity
  const isDone = () => store.attendance.isDone(input)
  if (!(await isDone())) {
    if (identity && !(await allowsText(input.reason, identity))) return refuse('TEXT_REFUSED')
    // A retry at the same moment finds it done by then.
    const taken = await store.attendance.takeBack({ ...input, actorId: caller.memberId }, now)
    if (!taken && !(await isDone())) return refuse('NOT_IN')
  }
  await settleHosts(activity, store, now)
  return {}
}
