import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seen } from '../seen'

type Remove = Handler<typeof activities.removePhoto>

export const removePhoto: Remove = async ({ activityId, fileId }, { caller, store, now }) => {
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const photographer = await store.afterwards.photographer(activityId, fileId)
  // Of a retry, the photo is gone, and an upload of their own all the same until it is swept.
  const owner = photographer ?? ((await store.files.find(caller.memberId, fileId)) && caller.memberId)
  if (owner !== caller.memberId) return refuse('NO_SUCH_FILE')
  if (photographer) await store.afterwards.removePhoto(activityId, fileId, caller.memberId, now)
  return {}
}
