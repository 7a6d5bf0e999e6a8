import { clock } from '../../../core/stations/hours-text'
import { inShanghai } from '../../../core/time'
import { dayWords } from '../../app/spoken-time'

/** The days one may choose, from today until so many days ahead. */
export const daysAhead = (now: Date, days: number): { value: string; words: string }[] =>
  Array.from({ length: days + 1 }, (_, ahead) => {
    const value = inShanghai(now).add(ahead, 'day').format('YYYY-MM-DD')
    return { value, words: dayWords(value, now) }
  })

const DAY_MINUTES = 24 * 60
const MORNING = 6 * 60
const HALF_HOURS = Array.from({ length: 48 }, (_, index) => MORNING + index * 30)

/** The half hours of a day that lie ahead, from six in the morning to the next: a night belongs to the day before it. */
export const timesOf = (day: string, now: Date): { value: string; words: string; at: Date }[] =>
  HALF_HOURS.map((minutes) => {
    const value = clock(minutes % DAY_MINUTES)
    const at = new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000)
    return { value, words: minutes < DAY_MINUTES ? value : `次日 ${value}`, at }
  }).filter(({ at }) => at > now)
