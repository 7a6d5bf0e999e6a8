import type { ByMonth } from '../../../core/activities/due'
import { dutyPeriods, duties } from '../../../core/activities/due'
import type { ActivityKind } from '../../../core/activities/kinds'
import type { Duty } from '../../../core/activities/record'
import type { MonthCount } from '../../_store/activity-records'

/** January first. */
export const byMonth = (counts: readonly MonthCount[], kind: ActivityKind): ByMonth =>
  Array.from(
    { length: 12 },
    (_, index) => counts.find((each) => each.kind === kind && each.month === index + 1)?.held ?? 0,
  )

export const dutiesOf = (counts: readonly MonthCount[], year: number, now: Date): Duty[] =>
  duties.map(({ kind, months }) => ({ kind, months, periods: dutyPeriods(months, byMonth(counts, kind), year, now) }))
