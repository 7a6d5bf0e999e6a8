import type { activities } from '../../../core/activities/contract'
import type { CalendarDay } from '../../../core/activities/finding'
import { dayBounds, periodOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { activityShown } from '../shown'

export const month: Handler<typeof activities.month> = async (input, { caller, store, media }) => {
  const period = periodOf('month', dayBounds(`${input.month}-01`).from)
  const days: CalendarDay[] = []
  for (const { day, count, ...activity } of await store.activityLists.days(input.whose, period, caller)) {
    if (days.at(-1)?.day !== day) days.push({ day, count, activities: [] })
    days.at(-1)!.activities.push(activityShown(activity, media))
  }
  return { days }
}
