import type { activities } from '../../../core/activities/contract'
import { leads } from '../../../core/activities/hosting'
import { needsDoing } from '../../../core/activities/tasks'
import type { Handler } from '../../_shell/feature'
import { roomsOf } from '../rooms/of-activity'
import { activityShown } from '../shown'

export const hosted: Handler<typeof activities.hosted> = async ({ cursor, ...which }, context) => {
  const { caller, store, media, now } = context
  const { rows, next } = await store.hostedActivities.list(which, caller, cursor)
  const rooms = await roomsOf(rows, context)
  return {
    activities: rows.map((row, index) => ({
      ...activityShown(row, media),
      leads: leads(row.lead, caller),
      tasks: needsDoing({ ...row, place: row.given, room: rooms[index] ?? null }, now),
    })),
    next,
  }
}
