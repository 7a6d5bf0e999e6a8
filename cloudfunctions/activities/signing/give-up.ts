import { confirmBy, mayGiveUp } from '../../../core/activities/audience'
import type { activities } from '../../../core/activities/contract'
import { holdsSeat } from '../../../core/activities/presence'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seen } from '../seen'
import { seatOf } from './seat-of'

export const giveUp: Handler<typeof activities.giveUp> = async ({ activityId }, { caller, store, now }) => {
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  // A retry.
  if (activity.mine === 'cancelled') return {}
  if (!activity.mine || activity.state !== 'published') return refuse('WRONG_STATE')
  const may = mayGiveUp(activity.mine, activity.from!, now)
  if (isRefusal(may)) return may
  const { state } = await store.attendance.find(activityId, caller.memberId)
  if (holdsSeat(state)) return refuse('ATTENDED')
  if (await store.signUps.giveUp(activityId, caller.memberId, confirmBy(activity.from!, now), now)) return {}
  // Whoever taps twice has given it up by the other tap.
  const { state: left } = await seatOf(activityId, caller.memberId, store)
  return left === 'cancelled' ? {} : refuse('WRONG_STATE')
}
