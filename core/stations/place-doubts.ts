import { metresBetween } from '../geo'
import * as z from '../zod'
import type { StationEntry } from './entry'
import { isIn } from './sheet/areas'
import { knownDistricts } from './sheet/places'

/** Whoever goes to where it was does not find it: a move so far is asked about, and those who are expected are told. */
const MOVED_M = 500

/** The details of `DOUBTFUL_PLACE`, each null where that is not in doubt. */
export const placeDoubts = z.object({
  /** Metres from where it was. */
  moved: z.nullable(z.int()),
  /** Metres from the middle of the stations of its district, further than they stand from each other. */
  away: z.nullable(z.int()),
  /** Too few stations of its district are known, and it is not in Hangzhou. */
  outside: z.boolean(),
})

export type PlaceDoubts = z.output<typeof placeDoubts>

type Placed = Pick<StationEntry, 'spot' | 'district'>

export const hasMoved = (old: Pick<StationEntry, 'spot'>, { spot }: Pick<StationEntry, 'spot'>): boolean =>
  metresBetween(old.spot, spot) > MOVED_M

/** What is doubtful about where somebody puts a station, given where others of its district are; null for nothing. */
export const doubtPlace = (old: Placed | null, entry: Placed, others: readonly Placed[]): PlaceDoubts | null => {
  const { spot, district } = entry
  if (old && old.district === district && metresBetween(old.spot, spot) === 0) return null
  const known = knownDistricts(others).get(district)
  const away = known ? metresBetween(known.middle, spot) : 0
  const doubts = {
    moved: old && hasMoved(old, entry) ? Math.round(metresBetween(old.spot, spot)) : null,
    away: known && away > known.reachM ? Math.round(away) : null,
    outside: !known && !isIn('hangzhou', spot),
  }
  return doubts.moved === null && doubts.away === null && !doubts.outside ? null : doubts
}
