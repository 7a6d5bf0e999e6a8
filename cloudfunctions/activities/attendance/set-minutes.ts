import type { activities } from '../../../core/activities/contract'
import { mostMinutes } from '../../../core/activities/door-time'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { writable } from '../held'

export const setMinutes: Handler<typeof activities.setMinutes> = async ({ minutes, ...input }, context) => {
  const { caller, identity, store, allowsText, now } = context
  const activity = await writable(input.activityId, context)
  if (isRefusal(activity)) return activity
  if (!activity.countsHours) return refuse('NO_HOURS')
  const done = await store.attendance.doneUnder(input)
  if (done) return done === 'minutes' ? {} : refuse('ALREADY_USED')
  const most = mostMinutes(activity)
  if (minutes > most) return refuse('TOO_MANY_MINUTES', { most })
  if (identity && !(await allowsText(input.reason, identity))) return refuse('TEXT_REFUSED')
  const set = await store.attendance.setMinutes({ ...input, actorId: caller.memberId }, minutes, now)
  return set ? {} : refuse('NOT_IN')
}
