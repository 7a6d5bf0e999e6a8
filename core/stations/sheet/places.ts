import { fromBd09, fromWgs84, isPlace, metresBetween, type Spot } from '../../geo'
import { isIn, type SheetArea } from './areas'

const itself = (spot: Spot): Spot => spot

const SYSTEMS: readonly { readonly name: RegExp; readonly toGcj02: (spot: Spot) => Spot }[] = [
  { name: /^$|^gcj0?2$|^火星|^高德|^腾讯|^微信|^国测局/, toGcj02: itself },
  { name: /^wgs(19)?84$|^gps$|^天地图|^cgcs2000$/, toGcj02: fromWgs84 },
  { name: /^bd0?9(ll)?$|^百度/, toGcj02: fromBd09 },
]

/** From the system that a text names to ours; null where it names none that is known. Nothing is GCJ-02. */
export const readSystem = (text: string): ((spot: Spot) => Spot) | null => {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
  return SYSTEMS.find((system) => system.name.test(name))?.toGcj02 ?? null
}

/** `30.3253`, also with a sign of degrees or `北纬` before it; null for what is no number. */
export const readDegrees = (text: string): number | null => {
  const digits = text.normalize('NFKC').replace(/[°度\s]|[北南]纬|[东西]经|[NE]$/gi, '')
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null
}

export type Misplaced = 'OUT_OF_RANGE' | 'SWAPPED' | 'NO_PLACE'

/** Whether degrees are a place at all; latitude and longitude the wrong way round are known for it. */
export const judgeDegrees = ({ lat, lng }: Spot): Misplaced | null => {
  if (isPlace({ lat, lng })) return null
  if (lat === 0 && lng === 0) return 'NO_PLACE'
  return Math.abs(lat) <= 180 && Math.abs(lng) <= 90 ? 'SWAPPED' : 'OUT_OF_RANGE'
}

export type Doubtful = 'OUTSIDE_AREA' | 'PERHAPS_SWAPPED'

export const judgeArea = (area: SheetArea, { lat, lng }: Spot): Doubtful | null => {
  if (isIn(area, { lat, lng })) return null
  return isIn(area, { lat: lng, lng: lat }) ? 'PERHAPS_SWAPPED' : 'OUTSIDE_AREA'
}

/** A district whose stations are known: its middle, and how far from there a station of it may well stand. */
export interface KnownDistrict {
  readonly middle: Spot
  readonly reachM: number
}

const FEWEST = 3
const LEAST_REACH_M = 20_000

/** Where the stations of each district stand, of those districts that have a few. */
export const knownDistricts = (stations: readonly { district: string; spot: Spot }[]): Map<string, KnownDistrict> => {
  const byDistrict = new Map<string, Spot[]>()
  for (const { district, spot } of stations) {
    const there = byDistrict.get(district)
    if (there) there.push(spot)
    else byDistrict.set(district, [spot])
  }
  return new Map(
    [...byDistrict].filter(([, spots]) => spots.length >= FEWEST).map(([name, spots]) => [name, around(spots)]),
  )
}

/** The median does not mind one that stands wrong already, and neither do the nearer nine tenths. */
const around = (spots: readonly Spot[]): KnownDistrict => {
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!
  const middle = { lat: median(spots.map(({ lat }) => lat)), lng: median(spots.map(({ lng }) => lng)) }
  const far = spots.map((spot) => metresBetween(middle, spot)).sort((a, b) => a - b)
  return { middle, reachM: Math.max(LEAST_REACH_M, 2 * far[Math.floor((far.length - 1) * 0.9)]!) }
}
