import type { activities } from '../../../core/activities/contract'
import { organises } from '../../../core/activities/hosting'
import { MAX_PHOTOS } from '../../../core/activities/photos'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { seen } from '../seen'
import { mayAdd } from './may-add'

export const addPhotos: Handler<typeof activities.addPhotos> = async (input, { caller, store, now }) => {
  const { activityId, fileIds } = input
  const { memberId } = caller
  const activity = held(await seen(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const [presence, own] = await Promise.all([
    store.attendance.find(activityId, memberId),
    store.afterwards.ownPhotos(activityId, memberId),
  ])
  const who = { organises: organises(activity.hosts, caller), state: presence.state }
  const may = mayAdd(activity, who, now)
  if (isRefusal(may)) return may

  // A retry adds what is not there yet.
  const added = [...new Set(fileIds)].filter((fileId) => !own.includes(fileId))
  if (added.length === 0) return {}
  const files = await store.files.findForActivity(memberId, added, activityId)
  if (files.length < added.length) return refuse('NO_SUCH_FILE')
  const state = who.organises ? 'shown' : 'waiting'
  const kept = await store.afterwards.addPhotos(activityId, files, memberId, state, now)
  if (isRefusal(kept)) return kept
  return kept ? {} : refuse('TOO_MANY_PHOTOS', { most: MAX_PHOTOS, own: own.length })
}
