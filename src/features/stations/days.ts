import { dayOf, inShanghai } from '../../../core/time'
import { dayWords } from '../../app/spoken-time'

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
    const value = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return { value, words: value }
  }).filter(({ value }) => day > dayOf(now) || new Date(`${day}T${value}:00+08:00`) > now)
