import { dayOf } from '../../../core/time'
import { dayWords, timeOfDay, weekday } from '../../app/spoken-time'

const day = (at: string): string => dayOf(new Date(at))

export const weekdayWords = (at: string): string => weekday(day(at))

/** `12 月 11 日 周五 14:00`. */
export const momentWords = (at: string, now: Date): string => `${dayWords(day(at), now)} ${timeOfDay(at)}`

/** `12 月 11 日 周五 14:00–16:00`, and both days where there are two. */
export const whenWords = (from: string, until: string, now: Date): string =>
  `${momentWords(from, now)}–${day(from) === day(until) ? timeOfDay(until) : momentWords(until, now)}`
