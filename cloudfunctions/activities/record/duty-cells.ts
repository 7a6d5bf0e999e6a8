import { tally } from '../../../core/activities/due'
import type { Duty } from '../../../core/activities/record'
import { asOf } from './by-month'

/** How many were due so far, and of those done, missed and open; nothing where none was. */
export const dutyCells = ({ periods, waived }: Duty): (number | null)[] => {
  if (waived) return [null, null, null, null]
  const { done, missed, open } = tally(periods)
  return [done + missed + open, done, missed, open]
}

export const aboutYear = (whose: string, year: number, now: Date): string =>
  `${whose} ${year} 年活动记录（截至 ${asOf(year, now)}）`
