import type { NearStation } from '../../core/stations/directory'

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
