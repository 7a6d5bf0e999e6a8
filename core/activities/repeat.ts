import { inShanghai } from '../time'

/** On the same day of each month, or on the same weekday of it, such as the second Friday. */
export const repeatWays = ['day', 'weekday'] as const

export type RepeatWay = (typeof repeatWays)[number]

export const MAX_REPEATS = 12

/** When something is, and how long before that signing up ends. */
export interface Times {
  readonly from: Date
  readonly until: Date
  readonly signUpUntil: Date | null
}

type Local = ReturnType<typeof inShanghai>

const DAYS_A_WEEK = 7

/** Where a month is shorter, its last day. */
const sameDay = (first: Local, month: Local): Local => month.date(Math.min(first.date(), month.daysInMonth()))

/** Where a month has no fifth one, its fourth. */
const sameWeekday = (first: Local, month: Local): Local => {
  const nth = Math.ceil(first.date() / DAYS_A_WEEK)
  const earliest = 1 + ((first.day() - month.date(1).day() + DAYS_A_WEEK) % DAYS_A_WEEK)
  const date = earliest + (nth - 1) * DAYS_A_WEEK
  return month.date(date > month.daysInMonth() ? date - DAYS_A_WEEK : date)
}

const pick = { day: sameDay, weekday: sameWeekday }

/**
 * The next so many months’ times of what repeats monthly, by Asia/Shanghai days: at the same time of day, as long, and
 * with the same time to sign up. What would have begun already is left out, so that they all lie ahead.
 */
export const repeated = (first: Times, count: number, way: RepeatWay, now: Date): Times[] => {
  const start = inShanghai(first.from)
  const shifted = (month: number): Times => {
    // From the first of a month, so that no month is skipped because it is short.
    const day = pick[way](start, start.date(1).add(month, 'month'))
    const by = day.valueOf() - first.from.getTime()
    const moved = (at: Date) => new Date(at.getTime() + by)
    return { from: day.toDate(), until: moved(first.until), signUpUntil: first.signUpUntil && moved(first.signUpUntil) }
  }
  const begun = Math.max(0, inShanghai(now).diff(start.date(1), 'month') - 1)
  return Array.from({ length: count + 2 }, (_, ahead) => shifted(1 + begun + ahead))
    .filter(({ from }) => from > now)
    .slice(0, count)
}
