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

/** What something repeats on: that date of a month, or that weekday of it, from 0 for Sunday, for that time. */
export interface FixedDay {
  readonly date: number
  readonly weekday: number
  readonly nth: number
}

const fixed = (at: Local): FixedDay => ({
  date: at.date(),
  weekday: at.day(),
  nth: Math.ceil(at.date() / DAYS_A_WEEK),
})

/** What an activity repeats on: its own day, or that of its series’ first, for which its own month was too short. */
export const fixedDay = (from: Date, firstFrom: Date): FixedDay => {
  const [at, own, first] = [inShanghai(from), fixed(inShanghai(from)), fixed(inShanghai(firstFrom))]
  const isLast = own.date === at.daysInMonth()
  const isLastOfWeekday = own.weekday === first.weekday && own.date + DAYS_A_WEEK > at.daysInMonth()
  return {
    ...own,
    date: isLast ? Math.max(own.date, first.date) : own.date,
    nth: isLastOfWeekday ? Math.max(own.nth, first.nth) : own.nth,
  }
}

/** Where a month is shorter, its last day. */
const sameDay = ({ date }: FixedDay, month: Local): Local => month.date(Math.min(date, month.daysInMonth()))

/** Where a month has no fifth one, its fourth. */
const sameWeekday = ({ weekday, nth }: FixedDay, month: Local): Local => {
  const earliest = 1 + ((weekday - month.date(1).day() + DAYS_A_WEEK) % DAYS_A_WEEK)
  const date = earliest + (nth - 1) * DAYS_A_WEEK
  return month.date(date > month.daysInMonth() ? date - DAYS_A_WEEK : date)
}

const pick = { day: sameDay, weekday: sameWeekday }

/**
 * The next so many months’ times of what repeats monthly, by Asia/Shanghai days: at the same time of day, as long, and
 * with the same time to sign up. What would have begun already is left out, so that they all lie ahead.
 */
export const repeated = (
  first: Times,
  count: number,
  way: RepeatWay,
  now: Date,
  on = fixedDay(first.from, first.from),
): Times[] => {
  const start = inShanghai(first.from)
  const shifted = (month: number): Times => {
    // From the first of a month, so that no month is skipped because it is short.
    const day = pick[way](on, start.date(1).add(month, 'month'))
    const by = day.valueOf() - first.from.getTime()
    const moved = (at: Date) => new Date(at.getTime() + by)
    return { from: day.toDate(), until: moved(first.until), signUpUntil: first.signUpUntil && moved(first.signUpUntil) }
  }
  const begun = Math.max(0, inShanghai(now).diff(start.date(1), 'month') - 1)
  return Array.from({ length: count + 2 }, (_, ahead) => shifted(1 + begun + ahead))
    .filter(({ from }) => from > now)
    .slice(0, count)
}
