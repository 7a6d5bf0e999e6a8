import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held, type Held } from '../held'
import { organised } from '../seen'
import { doorKeyOf } from './keys'

export const doorKey: Handler<typeof activities.doorKey> = async ({ activityId }, { caller, store, secret, now }) => {
  const activity = held(await organised(activityId, caller, store))
  if (isRefusal(activity)) return activity
  return {
    ...doorClock(activity, now),
    key: doorKeyOf(secret, activity),
    counts: await store.attendance.counts(activityId),
  }
}

/** What a phone keeps beside a key. */
export const doorClock = ({ title, from, until, countsHours }: Held, now: Date) => ({
  ...{ title, countsHours, from: from.toISOString(), until: until.toISOString(), now: now.toISOString() },
})
