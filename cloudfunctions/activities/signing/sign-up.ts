import { answered } from '../../../core/activities/answers'
import { isFor, isOpen, mostGuests } from '../../../core/activities/audience'
import type { activities } from '../../../core/activities/contract'
import { isSame } from '../../../core/activities/entry'
import { isGone } from '../../../core/activities/life'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import type { StoredSignUp } from '../../_store/sign-ups'
import { seen } from '../seen'

type SignUp = Handler<typeof activities.signUp>

/** How they stand, where that came of the same; nothing comes of another try, or of one that says something else. */
const same = ({ attemptId, guests, answers }: Parameters<SignUp>[0], { state, before, ...found }: StoredSignUp) =>
  found.attemptId === attemptId && found.guests === guests && isSame(found.answers, answers)
    ? { state, before }
    : refuse('SIGNED_UP_ALREADY')

export const signUp: SignUp = async (input, context) => {
  const { caller, store, now } = context
  const { activityId, attemptId, guests, answers } = input
  const { memberId } = caller
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const stands = activity.mine && !isGone(activity.mine)
  if (stands && activity.state === 'cancelled') return refuse('NOT_OPEN')
  // A retry is told how they stand, and not that it is too late.
  if (stands) return same(input, (await store.signUps.find(activityId, memberId))!)

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
  const found = await store.signUps.find(activityId, memberId)
  return !found || (state === null && isGone(found.state)) ? refuse('NOT_OPEN') : same(input, found)
}
