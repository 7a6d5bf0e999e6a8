import { tally, type DutyState } from '../../../core/activities/due'
import { periodsWords, waiverWords } from '../../../core/activities/due-words'
import type { Duty } from '../../../core/activities/record'
import { asOf } from './by-month'

const LEFT: readonly [DutyState, string][] = [
  ['missed', '缺'],
  ['open', '待办'],
]

/** `缺 2、3 月；待办 11 月`, or why it is not asked of that branch. */
export const dutyRemark = ({ months, periods, waived }: Duty): string => {
  if (waived) return waiverWords[waived]
  return LEFT.map(([state, words]) => ({ words, those: periods.filter((period) => period.state === state) }))
    .filter(({ those }) => those.length > 0)
    .map(({ words, those }) => `${words} ${periodsWords(months, those)}`)
    .join('；')
}

/** How many were due so far, and of those done, missed and open; nothing where none was. */
export const dutyCells = ({ periods, waived }: Duty): (number | null)[] => {
  if (waived) return [null, null, null, null]
  const { done, missed, open } = tally(periods)
  return [done + missed + open, done, missed, open]
}

export const aboutYear = (whose: string, year: number, now: Date): string =>
  `${whose} ${year} 年活动记录（截至 ${asOf(year, now)}）`
