import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { organised } from '../seen'

export const setDoor: Handler<typeof activities.setDoor> = async ({ activityId, onlyPasses }, context) => {
  const { caller, store, now } = context
  const found = await organised(activityId, caller, store)
  if (isRefusal(found)) return found
  const activity = held(found)
  if (isRefusal(activity)) return activity
  await store.doors.setOnlyPasses(activityId, onlyPasses, now)
  return {}
}
