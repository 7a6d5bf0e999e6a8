import type { activities } from '../../../core/activities/contract'
import { MOST_RENEWALS } from '../../../core/activities/door'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { organised } from '../seen'

export const renewDoor: Handler<typeof activities.renewDoor> = async ({ activityId, door }, { caller, store, now }) => {
  const activity = held(await organised(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const { formerDoors } = activity
  // A retry; another organiser may have renewed it since.
  if ([activity, ...formerDoors].some((one) => one.door === door)) return {}
  if (formerDoors.length >= MOST_RENEWALS) return refuse('TOO_OFTEN')
  await store.doors.renew(activityId, door, caller.memberId, now)
  return {}
}
