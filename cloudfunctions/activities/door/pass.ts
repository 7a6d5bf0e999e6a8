import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { seen } from '../seen'
import { doorClock } from './door-key'
import { codesOf } from './keys'
import { standing } from './standing'

export const pass: Handler<typeof activities.pass> = async ({ activityId }, { caller, store, secret, now }) => {
  const activity = held(await seen(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const [presence, number] = await Promise.all([
    store.attendance.find(activityId, caller.memberId),
    store.signUps.number(activityId, caller.memberId),
  ])
  return {
    ...doorClock(activity, now),
    key: codesOf(secret, activity).passKey(caller.memberId),
    number,
    reason: presence.reason,
    ...standing(presence.state, presence),
    held: presence.state === 'held' && presence.at ? { since: presence.at.toISOString(), by: activity.host } : null,
  }
}
