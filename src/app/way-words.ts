import type { NearStation, WalkedBy } from '../../core/stations/directory'

type Way = Pick<NearStation, 'metres' | 'minutes' | 'wayUnknown'>

/** Beyond an hour on foot nobody counts minutes. */
const WALKABLE_MINUTES = 60

/** How far a place is on foot; null for one in a list that does not tell. */
export const wayWords = (place: Way | object): string | null => {
  if (!('minutes' in place)) return null
  const { metres, minutes, wayUnknown } = place
  if (minutes <= WALKABLE_MINUTES) return wayUnknown ? `步行约 ${minutes} 分钟（直线估算）` : `步行 ${minutes} 分钟`
  return `${metres < 100_000 ? (metres / 1000).toFixed(1) : Math.round(metres / 1000)} 公里`
}

/** By what the minutes of a list are told, where somebody knows ways and answers, or not. */
export const walkedByWords: Record<WalkedBy, string> = {
  ways: '步行时间按地图上的步行路线计算，查不到路线的按直线距离估算。',
  rule: '步行时间是估算：直线距离的 1.3 倍，每分钟 80 米。',
  rule_for_now: '步行路线暂时查不到，步行时间先按直线距离估算。',
}
