import { DAY_MS, dayOf, inShanghai } from '../../core/time'

const padded = (value: number): string => String(value).padStart(2, '0')

/** `4:32`, for a timer or the corner of a cover. */
export const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`
}

/** `1 分 08 秒`, for a sentence. */
export const spokenDuration = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${padded(seconds % 60)} 秒`
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** Of an Asia/Shanghai day, `YYYY-MM-DD`. */
export const weekday = (day: string): string => WEEKDAYS[inShanghai(`${day}T00:00:00+08:00`).day()]

const tomorrow = (now: Date): string => dayOf(new Date(now.getTime() + DAY_MS))

const dateWords = (day: string, now: Date): string => {
  if (day === dayOf(now)) return '今天'
  if (day === dayOf(new Date(now.getTime() - DAY_MS))) return '昨天'
  if (day === tomorrow(now)) return '明天'
  const [year, month, date] = day.split('-').map(Number)
  const spoken = `${month} 月 ${date} 日`
  return year === inShanghai(now).year() ? spoken : `${year} 年 ${spoken}`
}

/** `今天 周二`, `12 月 1 日 周二`. */
export const dayWords = (day: string, now: Date): string => `${dateWords(day, now)} ${weekday(day)}`

/**
 * `今天`, `昨天`, `明天`, `11 月 20 日`, and the year where it is another one. A day further ahead has its weekday, by
 * which people plan: `12 月 4 日 周五`. Days are Asia/Shanghai days, `YYYY-MM-DD`.
 */
export const spokenDay = (day: string, now: Date): string =>
  day > tomorrow(now) ? dayWords(day, now) : dateWords(day, now)

export const timeOfDay = (at: string): string => inShanghai(at).format('HH:mm')

/** `今天 14:02:05`, where what came first matters. */
export const spokenSecond = (at: string, now: Date): string => `${spokenMoment(at, now)}:${inShanghai(at).format('ss')}`

/** `今天 14:02`. */
export const spokenMoment = (at: string, now: Date): string => `${spokenDay(dayOf(new Date(at)), now)} ${timeOfDay(at)}`
