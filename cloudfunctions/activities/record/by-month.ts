import type { ByMonth } from '../../../core/activities/due'
import { dutyPeriods, duties, waiverOf } from '../../../core/activities/due'
import type { ActivityKind } from '../../../core/activities/kinds'
import type { Duty } from '../../../core/activities/record'
import { dayOf } from '../../../core/time'
import type { BranchYear, MonthCount } from '../../_store/activity-records'

/** January first. */
export const byMonth = (counts: readonly MonthCount[], kind: ActivityKind): ByMonth =>
  Array.from(
    { length: 12 },
    (_, index) => counts.find((each) => each.kind === kind && each.month === index + 1)?.held ?? 0,
  )

type Branch = Pick<BranchYear, 'months' | 'fullMembers'>

/** What is due of a branch, once so many months of the year have passed. */
export const dutiesOf = ({ months: held, fullMembers }: Branch, passed: number): Duty[] =>
  duties.map(({ kind, months }, nth) => {
    const inMonths = held[nth]!
    const waived = waiverOf(kind, inMonths, fullMembers)
    return { kind, months, waived, periods: dutyPeriods(months, inMonths, passed, waived) }
  })

/** The day as of which a year is told: its last, or today. */
export const asOf = (year: number, now: Date): string => {
  const [last, today] = [`${year}-12-31`, dayOf(now)]
  return today < last ? today : last
}
