import type { activities } from '../../../core/activities/contract'
import { needsDoing } from '../../../core/activities/tasks'
import type { Handler } from '../../_shell/feature'
import { activityShown } from '../shown'

export const hosted: Handler<typeof activities.hosted> = async (
  { cursor, ...which },
  { caller, store, media, now },
) => {
  const { rows, next } = await store.hostedActivities.list(which, caller, cursor)
  return {
    activities: rows.map((row) => ({
      ...activityShown(row, media),
      tasks: needsDoing({ ...row, place: row.given }, now),
    })),
    next,
  }
}
