import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { settlePoints } from '../afterwards/close'
import { writable } from '../held'

export const takeBack: Handler<typeof activities.takeBack> = async (input, context) => {
  const { caller, store, now } = context
  const activity = await writable(input.activityId, context)
  if (isRefusal(activity)) return activity
  const done = await store.attendance.doneUnder(input)
  if (done && done.deed !== 'taken_back') return refuse('ALREADY_USED')
  if (!done) {
    const text = await allowed([input.reason], context)
    if (isRefusal(text)) return text
    const taken = await store.attendance.takeBack({ ...input, actorId: caller.memberId }, now)
    if (!taken) return refuse('NOT_IN')
  }
  await settlePoints(activity, store, now)
  return {}
}
