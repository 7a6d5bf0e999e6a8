import { dayOf, inShanghai } from '../../../core/time'
import { spokenDay } from '../../app/spoken-time'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const weekday = (day: string): string => WEEKDAYS[inShanghai(`${day}T00:00:00+08:00`).isoWeekday() - 1]!

/** `今天 周二`, `12 月 1 日 周二`. */
export const dayWords = (day: string, now: Date): string => `${spokenDay(day, now)} ${weekday(day)}`

/** The days one may choose, from today until so many days ahead. */
export const daysAhead = (now: Date, days: number): { value: string; words: string }[] =>
  Array.from({ length: days + 1 }, (_, ahead) => {
    const value = inShanghai(now).add(ahead, 'day').format('YYYY-MM-DD')
    return { value, words: dayWords(value, now) }
  })

const HALF_HOURS = Array.from({ length: 28 }, (_, index) => 8 * 60 + index * 30)

/** The times of a day that lie ahead: half hours from eight in the morning to half past nine in the evening. */
export const timesOf = (day: string, now: Date): { value: string; words: string }[] =>
  HALF_HOURS.map((minutes) => {
    const words = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    return { value: `${words.padStart(5, '0')}`, words }
  }).filter(({ value }) => day > dayOf(now) || new Date(`${day}T${value}:00+08:00`) > now)
