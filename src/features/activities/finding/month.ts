import { dayBounds, inShanghai } from '../../../../core/time'

const first = (month: string) => inShanghai(dayBounds(`${month}-01`).from)

export const monthOf = (day: string): string => day.slice(0, 7)

/** The month so many months later, or earlier. */
export const monthAfter = (month: string, months: number): string => first(month).add(months, 'month').format('YYYY-MM')

/** `2026 年 11 月`. */
export const monthWords = (month: string): string => first(month).format('YYYY 年 M 月')

/** The weeks of a month, Monday to Sunday, each day as `YYYY-MM-DD`; null where a week begins or ends in another month. */
export const weeksOf = (month: string): (string | null)[][] => {
  const start = first(month)
  const before = start.isoWeekday() - 1
  const days = start.daysInMonth()
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - before
      return day >= 0 && day < days ? start.add(day, 'day').format('YYYY-MM-DD') : null
    }),
  )
}
