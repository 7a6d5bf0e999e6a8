import { metresBetween } from '../../geo'
import type { StationEntry } from '../entry'
import type { Facts, PlannedEntry, Stated, Tell } from './facts'
import { neighbourhood } from './likeness'
import { judgeArea, knownDistricts } from './places'

/** What is put right is rarely further away. */
const MOVED_FAR_M = 2000

/** What is doubtful about where a station is said to be. */
export const createDoubts = ({ places }: Facts, { area, district }: Stated) => {
  const districts = knownDistricts(places)
  return ({ old, entry }: PlannedEntry, tell: Tell): void => {
    const { spot } = entry
    const where = `${spot.lat}, ${spot.lng}`
    const doubt = judgeArea(area, spot)
    if (doubt) tell('lat', doubt, where)
    if (district && entry.district !== district)
      tell('district', 'OTHER_DISTRICT', entry.district, `所选的是${district}`)
    const kilometres = (metres: number) => `相距 ${(metres / 1000).toFixed(1)} 公里`
    const known = districts.get(entry.district)
    const away = known && metresBetween(known.middle, spot)
    if (known && !doubt && away! > known.reachM) tell('lat', 'FAR_FROM_DISTRICT', where, kilometres(away!))
    const moved = old ? metresBetween(old.entry.spot, spot) : 0
    if (moved > MOVED_FAR_M) tell('lat', 'MOVED_FAR', where, kilometres(moved))
  }
}

/** Whether a station is new, or has another name or place than it had: only then may it be one there is already. */
export const isElsewhere = (old: StationEntry | null, { name, spot }: StationEntry): boolean =>
  !old || old.name !== name || metresBetween(old.spot, spot) > 0

/** What stands near under a like name, in the sheet above or in the directory. */
export const createLikeness = ({ places }: Facts) => {
  const known = neighbourhood<Facts['places'][number]>()
  const above = neighbourhood<{ row: number; name: string; spot: StationEntry['spot'] }>()
  for (const place of places) known.add(place)
  return ({ row, old, entry }: PlannedEntry, tell: Tell): void => {
    const other = above.like(entry)
    if (other)
      tell('name', 'LIKE_ROW', entry.name, `第 ${other.other.row} 行“${other.other.name}”，相距 ${other.metres} 米`)
    above.add({ row, name: entry.name, spot: entry.spot })
    const there = isElsewhere(old?.entry ?? null, entry)
      ? known.like(entry, ({ stationId }) => stationId === old?.stationId)
      : undefined
    if (there) tell('name', 'LIKE_STATION', entry.name, `“${there.other.name}”，相距 ${there.metres} 米`)
  }
}
