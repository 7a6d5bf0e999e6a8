import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { fileKind } from '../file-kind'
import { led } from '../seen'
import { entryOf } from './entry-of'

export const entry: Handler<typeof activities.entry> = async ({ activityId }, { caller, store, media }) => {
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const occasion = (await store.occasions.of(activityId)) ?? null
  const files = [...(activity.cover ? [activity.cover] : []), ...activity.attachments]
  return {
    entry: entryOf(activity),
    occasion,
    state: activity.state,
    updatedAt: activity.updatedAt.toISOString(),
    files: files.map(({ fileId, location }) => ({ fileId, kind: fileKind(location), url: media.url(location) })),
    names: {
      host: activity.host,
      place: activity.place?.words ?? null,
      audience: [...(activity.audienceNames ?? [])],
    },
  }
}
