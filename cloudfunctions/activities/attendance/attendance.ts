import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { organised } from '../seen'

export const attendance: Handler<typeof activities.attendance> = async ({ activityId, cursor }, { caller, store }) => {
  const activity = held(await organised(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const [counts, { rows, next }] = await Promise.all([
    store.attendance.counts(activityId),
    store.attendance.list(activityId, cursor),
  ])
  const { title, countsHours, from, until } = activity
  return {
    ...{ title, countsHours, from: from.toISOString(), until: until.toISOString(), counts, next },
    people: rows.map((row) => ({
      ...row,
      at: row.at?.toISOString() ?? null,
      leftAt: row.leftAt?.toISOString() ?? null,
    })),
  }
}
