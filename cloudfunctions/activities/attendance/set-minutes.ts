import type { activities } from '../../../core/activities/contract'
import { hasBegun, mostMinutes } from '../../../core/activities/door-time'
import { isSame } from '../../../core/activities/entry'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { writable } from '../held'

export const setMinutes: Handler<typeof activities.setMinutes> = async ({ minutes, ...input }, context) => {
  const { caller, store, now } = context
  const activity = await writable(input.activityId, context)
  if (isRefusal(activity)) return activity
  if (!activity.countsHours) return refuse('NO_HOURS')
  if (!hasBegun(activity, now)) return refuse('TOO_EARLY')
  const done = await store.attendance.doneUnder(input)
  const given = { deed: 'minutes', minutes, reason: input.reason }
  if (done) return isSame(done, given) ? {} : refuse('ALREADY_USED')
  const most = mostMinutes(activity)
  if (minutes > most) return refuse('TOO_MANY_MINUTES', { most })
  const text = await allowed([input.reason], context)
  if (isRefusal(text)) return text
  const set = await store.attendance.setMinutes({ ...input, actorId: caller.memberId }, minutes, now)
  if (!set) return refuse('NOT_IN')
  // Of others that came under the same id at that moment, one was first.
  return isSame(await store.attendance.doneUnder(input), given) ? {} : refuse('ALREADY_USED')
}
