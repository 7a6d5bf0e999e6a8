import { MINUTE_MS, dayOf, inShanghai } from '../../../../core/time'
import { timeOfDay } from '../../../app/spoken-time'

/** Asia/Shanghai. */
export const instant = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()

export const dayIn = (at: string): string => dayOf(new Date(at))

export const timeIn = timeOfDay

interface Times {
  readonly from: string | null
  readonly until: string | null
  readonly signUpUntil: string | null
}

const later = (at: string | null, ms: number): string | null => at && new Date(Date.parse(at) + ms).toISOString()

/** It begins at another time: as long as before, and signed up for as long before. */
export const begun = ({ from, until, signUpUntil }: Times, at: string): Times => {
  const by = from ? Date.parse(at) - Date.parse(from) : 0
  return { from: at, until: later(until, by), signUpUntil: later(signUpUntil, by) }
}

export const minutesLong = ({ from, until }: Times): number | null =>
  from && until ? (Date.parse(until) - Date.parse(from)) / MINUTE_MS : null

export const lasting = (from: string, minutes: number): string => later(from, minutes * MINUTE_MS)!

/** Minutes before the beginning; null for until it begins. */
export const minutesBefore = ({ from, signUpUntil }: Times): number | null =>
  from && signUpUntil ? (Date.parse(from) - Date.parse(signUpUntil)) / MINUTE_MS : null

/** The days one may choose: from today, a year ahead. */
export const bounds = (now: Date): { first: string; last: string } => ({
  first: dayOf(now),
  last: inShanghai(now).add(1, 'year').format('YYYY-MM-DD'),
})

export const lengthWords = (minutes: number): string => {
  if (minutes % 30 === 0 && minutes >= 60) return `${minutes / 60} 小时`
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`
}
