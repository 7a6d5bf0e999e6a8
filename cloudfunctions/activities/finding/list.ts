import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { activityShown } from '../shown'

export const list: Handler<typeof activities.list> = async ({ cursor, ...wishes }, { caller, store, media, now }) => {
  const { rows, next } = await store.activityLists.list(wishes, caller, now, cursor)
  return { activities: rows.map((row) => activityShown(row, media)), next }
}
