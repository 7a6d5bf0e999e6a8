import type { activities } from '../../../core/activities/contract'
import { isTooLateToLeave, minutesBetween } from '../../../core/activities/door-time'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { newId } from '../../_store/new-id'
import { held } from '../held'
import { seen } from '../seen'
import { arrivalAt } from './arrival'
import { codesOf } from './keys'
import { standing, stateOf } from './standing'

export const checkOut: Handler<typeof activities.checkOut> = async (input, { caller, store, secret, now }) => {
  const { activityId, code } = input
  const { memberId } = caller
  const found = await seen(activityId, caller, store)
  if (isRefusal(found)) return found
  const activity = held(found)
  if (isRefusal(activity)) return activity
  if (!activity.countsHours) return refuse('NO_HOURS')
  const before = await store.attendance.find(activityId, memberId)
  // A retry.
  if (before.state === 'out') return standing('out', before)
  if (before.state !== 'in') return refuse('NOT_IN')
  if (activity.onlyPasses) return refuse('ONLY_PASSES')
  if (isTooLateToLeave(activity, now)) return refuse('TOO_LATE')
  const age = codesOf(secret, activity).ageOf(code, now.getTime())
  if (age === 'expired') return refuse('CODE_EXPIRED')

  const minutes = minutesBetween(activity, before.at!, now)
  const who = { memberId, actorId: memberId, deedId: newId(), vouched: false, now }
  const leaving = { deed: 'left', at: now, right: age === 'live', minutes } as const
  const [left] = await store.attendance.arrive([arrivalAt(activity, { ...who, ...leaving })])
  const state = stateOf(left!)
  if (isRefusal(state)) return state
  return state === 'out' ? standing(state, left!) : refuse('NOT_IN')
}
