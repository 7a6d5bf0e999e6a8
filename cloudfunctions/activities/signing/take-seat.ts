import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seen } from '../seen'
import { seatOf } from './seat-of'

export const takeSeat: Handler<typeof activities.takeSeat> = async ({ activityId }, { caller, store, now }) => {
  const { memberId } = caller
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  if (activity.mine === 'lapsed') return refuse('TOO_LATE')
  // A retry.
  if (activity.mine === 'in') return seatOf(activityId, memberId, store)
  if (activity.mine !== 'offered' || activity.state !== 'published') return refuse('NOT_OFFERED')
  const taken = await store.signUps.take(activityId, memberId, now)
  const stands = await seatOf(activityId, memberId, store)
  // Whoever taps twice has taken it by the other tap.
  return taken || stands.state === 'in' ? stands : refuse('TOO_LATE')
}
