import type { activities } from '../../../core/activities/contract'
import { organises } from '../../../core/activities/hosting'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { seen } from '../seen'

export const photos: Handler<typeof activities.photos> = async ({ activityId, cursor }, { caller, store, media }) => {
  const { memberId } = caller
  const activity = held(await seen(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const who = { memberId, organises: organises(activity.hosts, caller) }
  const [{ rows, next }, counts] = await Promise.all([
    store.afterwards.photos(activityId, who, cursor),
    store.afterwards.photoCounts(activityId, who),
  ])
  const shown = rows.map((photo) => ({
    ...photo,
    url: media.url(photo.location),
    mine: photo.memberId === memberId,
  }))
  return { photos: shown, ...counts, next }
}
