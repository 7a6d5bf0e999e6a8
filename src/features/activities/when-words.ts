import { dayOf, inShanghai } from '../../../core/time'
import { spokenDay, timeOfDay } from '../../app/spoken-time'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export const weekdayWords = (at: string): string => WEEKDAYS[inShanghai(at).day()]

const dayWords = (at: string, now: Date): string => `${spokenDay(dayOf(new Date(at)), now)} ${weekdayWords(at)}`

/** `12 月 11 日 周五 14:00`. */
export const momentWords = (at: string, now: Date): string => `${dayWords(at, now)} ${timeOfDay(at)}`

/** `12 月 11 日 周五 14:00–16:00`, and both days where there are two. */
export const whenWords = (from: string, until: string, now: Date): string => {
  const isOneDay = dayOf(new Date(from)) === dayOf(new Date(until))
  return `${momentWords(from, now)}–${isOneDay ? timeOfDay(until) : momentWords(until, now)}`
}
