import { fromWgs84, isPlace, toWgs84, type Spot } from '../../../../core/geo'

/** The reference system that coordinates were taken from: WeChat’s maps, or a satellite. */
export const geoSystems = ['gcj02', 'wgs84'] as const

/** A place as it is filled in: what is typed stays as it is typed. */
export interface TypedSpot {
  readonly lat: string
  readonly lng: string
  readonly system: (typeof geoSystems)[number]
}

/** Degrees as they are copied from a map, in full width, too; NaN for what is no number. */
const degrees = (text: string): number => {
  const given = text.normalize('NFKC').replace(/°/g, '').trim()
  return /^[+-]?\d+(\.\d+)?$/.test(given) ? Number(given) : NaN
}

/** China reaches from 3° to 54° north and from 73° to 136° east: there the two cannot be mistaken for each other. */
const inChina = ({ lat, lng }: Spot): boolean => lat >= 3 && lat <= 54 && lng >= 73 && lng <= 136

const swapped = ({ lat, lng }: Spot): Spot => ({ lat: lng, lng: lat })

/** Where that is, in GCJ-02, or why it is no place, in words. */
export const readSpot = ({ lat, lng, system }: TypedSpot): Spot | string => {
  const spot = { lat: degrees(lat), lng: degrees(lng) }
  if (Number.isNaN(spot.lat) || Number.isNaN(spot.lng)) return '请用你的位置，或者填写纬度和经度，写成小数。'
  if (!inChina(spot) && inChina(swapped(spot))) return '纬度和经度好像填反了：杭州的纬度约 30，经度约 120。'
  if (Math.abs(spot.lat) > 90 || Math.abs(spot.lng) > 180) return '没有这样的地方：纬度最多 90，经度最多 180。'
  if (!isPlace(spot)) return '纬度和经度都是 0，那里是大海，请填实际的坐标。'
  return system === 'wgs84' ? fromWgs84(spot) : spot
}

/** The same, or null while it is no place. */
export const spotOf = (typed: TypedSpot): Spot | null => {
  const spot = readSpot(typed)
  return typeof spot === 'string' ? null : spot
}

/** Six digits are a tenth of a metre. */
const written = (value: number): string => String(Number(value.toFixed(6)))

/** As `readSpot` reads it. */
export const writeSpot = (at: Spot, system: TypedSpot['system']): TypedSpot => {
  const { lat, lng } = system === 'wgs84' ? toWgs84(at) : at
  return { lat: written(lat), lng: written(lng), system }
}

/** Both numbers at once, as maps copy them, whichever they put first; null for what is not two numbers. */
export const readPair = (text: string): Pick<TypedSpot, 'lat' | 'lng'> | null => {
  const both = text
    .normalize('NFKC')
    .trim()
    .split(/[,、;\s]+/)
  const [lat = NaN, lng = NaN] = both.map(degrees)
  if (both.length !== 2 || Number.isNaN(lat) || Number.isNaN(lng)) return null
  const [first, second] = both as [string, string]
  return !inChina({ lat, lng }) && inChina({ lat: lng, lng: lat })
    ? { lat: second, lng: first }
    : { lat: first, lng: second }
}
