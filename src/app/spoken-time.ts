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

/** `今天`, `昨天`, `明天`, `11 月 20 日`, and the year where it is another one. Days are Asia/Shanghai days, `YYYY-MM-DD`. */
export const spokenDay = (day: string, now: Date): string => {
  if (day === dayOf(now)) return '今天'
  if (day === dayOf(new Date(now.getTime() - DAY_MS))) return '昨天'
  if (day === dayOf(new Date(now.getTime() + DAY_MS))) return '明天'
  const [year, month, date] = day.split('-').map(Number)
  const spoken = `${month} 月 ${date} 日`
  return year === inShanghai(now).year() ? spoken : `${year} 年 ${spoken}`
}

export const timeOfDay = (at: string): string => inShanghai(at).format('HH:mm')

/** `今天 14:02`. */
export const spokenMoment = (at: string, now: Date): string => `${spokenDay(dayOf(new Date(at)), now)} ${timeOfDay(at)}`
