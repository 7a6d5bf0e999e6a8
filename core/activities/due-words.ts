import type { DutyPeriod, Waiver } from './due'

const QUARTERS = ['一', '二', '三', '四'] as const

/** How often something is due: one in so many months. */
export const rhythmWords = (months: number): string =>
  months === 1 ? '每月一次' : months === 3 ? '每季度一次' : '每年一次'

/** `2、3 月`, `一、二季度`, `全年`: periods of so many months each. */
export const periodsWords = (months: number, periods: readonly DutyPeriod[]): string => {
  if (months === 1) return `${periods.map(({ first }) => first).join('、')} 月`
  if (months === 3) return `${periods.map(({ last }) => QUARTERS[last / 3 - 1]).join('、')}季度`
  return '全年'
}

export const waiverWords: Readonly<Record<Waiver, string>> = {
  no_committee: '正式党员不足 7 人，不设支委会，不用开',
  no_groups: '没有划分党小组的支部不用开；划分了的，办过一次后开始统计',
}
