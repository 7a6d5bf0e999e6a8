import type { DutyPeriod, DutyState, Waiver } from './due'
import type { Duty } from './record'

const QUARTERS = ['一', '二', '三', '四'] as const

/** How often something is due: one in so many months. */
export const rhythmWords = (months: number): string =>
  months === 1 ? '每月一次' : months === 3 ? '每季度一次' : '每年一次'

/** `2、3 月`, `一、二季度`, `本年度`: periods of so many months each. */
export const periodsWords = (months: number, periods: readonly DutyPeriod[]): string => {
  if (months === 1) return `${periods.map(({ first }) => first).join('、')} 月`
  if (months === 3) return `${periods.map(({ last }) => QUARTERS[last / 3 - 1]).join('、')}季度`
  return '本年度'
}

const waiverWords: Readonly<Record<Waiver, string>> = {
  no_committee: '正式党员不足 7 人，不设支委会，不用开',
  no_groups: '没有划分党小组的不用开；办过一次后开始统计',
}

const LEFT: readonly [DutyState, string][] = [
  ['missed', '缺'],
  ['open', '待办'],
]

/** `缺 2、3 月；待办 11 月`, or why it is not asked of that branch; nothing where all is done. */
export const dutyRemark = ({ months, periods, waived }: Duty): string => {
  if (waived) return waiverWords[waived]
  return LEFT.map(([state, words]) => ({ words, those: periods.filter((period) => period.state === state) }))
    .filter(({ those }) => those.length > 0)
    .map(({ words, those }) => `${words} ${periodsWords(months, those)}`)
    .join('；')
}
