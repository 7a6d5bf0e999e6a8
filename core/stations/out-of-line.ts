import type { Path } from '../organisation/rules'
import { lengthFits, mayBook, type Booker, type RoomRules, type Wanted } from './booking-rules'

/**
 * Why somebody who waits for a room cannot have it any more by the rules it has now, in words for them; null where they
 * can. How far ahead it is booked says when to ask, and they have asked in time.
 */
export const whyOutOfLine = (
  rules: RoomRules,
  stationPath: Path,
  { from, until, ...booker }: Booker & Pick<Wanted, 'from' | 'until'>,
): string | null => {
  if (!mayBook(rules, stationPath, booker)) return '阵地改了预约规则，这个房间不再对你开放'
  const length = lengthFits(rules, { from, until })
  if (length === true) return null
  const limit = length.refused === 'TOO_SHORT' ? `至少要约 ${rules.minMinutes} 分钟` : `最多约 ${rules.maxMinutes} 分钟`
  return `阵地改了预约规则，这个房间一次${limit}，可以换个时间重新约`
}
