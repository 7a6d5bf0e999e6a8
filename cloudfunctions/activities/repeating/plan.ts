import type { Holidays } from '../../../core/stations/hours'
import { fixedDay, repeated, type FixedDay, type RepeatWay, type Times } from '../../../core/activities/repeat'
import { refuse, type Refusal } from '../../../core/refusal'
import { dayOf, periodOf, stretchShown, type Stretch } from '../../../core/time'
import type { WholeActivity } from '../../_store/activities'
import type { Store } from '../../_store/store'

export interface PlannedTimes extends Times {
  readonly holiday: boolean | null
  /** Whether one of the series stands in that month already. */
  readonly there: boolean
}

/** The coming months’ times of an activity, which fall on a public holiday, and which are there already. */
export const plan = async (
  { from, until, signUpUntil, seriesId }: Pick<WholeActivity, 'from' | 'until' | 'signUpUntil' | 'seriesId'>,
  count: number,
  way: RepeatWay,
  store: Store,
  now: Date,
): Promise<{ on: FixedDay; days: PlannedTimes[] } | Refusal<'INCOMPLETE'>> => {
  if (!from || !until) return refuse('INCOMPLETE', { missing: ['from', 'until'] })
  const holidays = await store.holidays.known(now)
  const taken: readonly string[] = seriesId ? await store.activities.monthsOf(seriesId) : []
  // A series has the id of its first.
  const [first] = seriesId ? await store.activities.made([seriesId]) : []
  const on = fixedDay(from, first?.from ?? from)
  const days = repeated({ from, until, signUpUntil }, count, way, now, on).map((times) => ({
    ...times,
    holiday: isHoliday(dayOf(times.from), holidays),
    there: taken.includes(periodOf('month', times.from).key),
  }))
  return { on, days }
}

/** Null for a day of which it is not known yet. */
export const isHoliday = (day: string, { days, knownUntil }: Holidays): boolean | null =>
  day > knownUntil ? null : days.has(day)

export const heldShown = ({ holiday, ...times }: Stretch & Pick<PlannedTimes, 'holiday'>) => ({
  ...stretchShown(times),
  holiday,
})
