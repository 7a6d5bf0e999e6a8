import { dayOf } from '../../../../core/time'
import { dayWords, timeOfDay } from '../../../app/spoken-time'

/** `明天 周三 10:00–11:30`. */
export const timeWords = (from: string, until: string, now: Date): string =>
  `${dayWords(dayOf(new Date(from)), now)} ${timeOfDay(from)}–${timeOfDay(until)}`

/** `1 小时 30 分`. */
export const lengthWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours && `${hours} 小时`, rest && `${rest} 分`].filter(Boolean).join(' ')
}
