import { answered } from '../../../core/activities/answers'
import { isFor, isOpen, mostGuests } from '../../../core/activities/audience'
import type { activities } from '../../../core/activities/contract'
import { isGone } from '../../../core/activities/life'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { seen } from '../seen'
import { standing } from './standing'

export const signUp: Handler<typeof activities.signUp> = async (input, context) => {
  const { caller, store, now } = context
  const { activityId, attemptId, guests, answers } = input
  const { memberId } = caller
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  // Whoever has signed up already is told how they stand: a retry is not told that it is too late.
  if (activity.mine && !isGone(activity.mine)) return standing(activityId, memberId, store)

  const open = isOpen({ ...activity, from: activity.from! }, now)
  if (isRefusal(open)) return open
  if (!isFor(activity, caller)) return refuse('NO_SUCH_ACTIVITY')
  const most = mostGuests(activity)
  if (guests > most) return refuse('TOO_MANY_GUESTS', { guests: most })
  const whole = answered(activity.questions, answers)
  if (isRefusal(whole)) return whole
  const words = answers.map(({ answer }) => answer)
  const text = await allowed(words, context)
  if (isRefusal(text)) return text

  const state = await store.signUps.signUp({ activityId, memberId, attemptId, guests, answers, at: now })
  // Nothing came of it where the same member did the same at that moment, or where it closed.
  const found = state ?? (await store.signUps.find(activityId, memberId))?.state
  return !found || (state === null && isGone(found)) ? refuse('NOT_OPEN') : standing(activityId, memberId, store)
}
