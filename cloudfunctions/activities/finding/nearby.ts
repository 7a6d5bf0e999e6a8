import type { activities } from '../../../core/activities/contract'
import { readCursor, writeCursor } from '../../../core/cursor'
import { metresBetween } from '../../../core/geo'
import type { Handler } from '../../_shell/feature'
import { walksTo } from '../../_shell/walks'
import { activityShown } from '../shown'

export const nearby: Handler<typeof activities.nearby> = async ({ lat, lng, kind, cursor }, context) => {
  const { caller, store, media, now } = context
  const here = { lat, lng }
  const [skip] = readCursor(cursor, ['0'])
  const { rows, more } = await store.activityLists.near(here, kind, caller, now, Number(skip))
  const measured = rows.map((row) => ({
    ...activityShown(row, media),
    metres: Math.round(metresBetween(here, row.spot)),
  }))
  const { places, walkedBy } = await walksTo(here, measured, context)
  return { activities: places, next: more ? writeCursor([String(Number(skip) + rows.length)]) : null, walkedBy }
}
