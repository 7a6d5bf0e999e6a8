import gcoord from 'gcoord'

/** Degrees in GCJ-02, the system of WeChat’s maps, in which all places are kept. Outside mainland China it is WGS-84. */
export interface Spot {
  readonly lat: number
  readonly lng: number
}

/**
 * Whether somebody can be there at all. A device without a fix may say 0, 0, which is open sea, or what is no number.
 */
export const isPlace = ({ lat, lng }: Spot): boolean =>
  [lat, lng].every(Number.isFinite) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && !(lat === 0 && lng === 0)

/** From what a browser or a satellite says. Done once, where a position comes in. */
export const fromWgs84 = ({ lat, lng }: Spot): Spot => {
  const [gcjLng, gcjLat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return { lat: gcjLat, lng: gcjLng }
}

/** From what Baidu’s maps say. */
export const fromBd09 = ({ lat, lng }: Spot): Spot => {
  const [gcjLng, gcjLat] = gcoord.transform([lng, lat], gcoord.BD09, gcoord.GCJ02)
  return { lat: gcjLat, lng: gcjLng }
}

/** For a map that is drawn in WGS-84. */
export const toWgs84 = ({ lat, lng }: Spot): Spot => {
  const [wgsLng, wgsLat] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lat: wgsLat, lng: wgsLng }
}

/** The mean radius R₁ of the Earth in metres (IUGG, Moritz 1980). */
export const EARTH_RADIUS_M = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The point of the unit sphere under a place, as the database keeps it: straight lines between such points order places
 * as ways along the ground do.
 */
export const onSphere = ({ lat, lng }: Spot): readonly [x: number, y: number, z: number] => {
  const [phi, lambda] = [radians(lat), radians(lng)]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

/** The straight line through the unit sphere under so many metres along the ground. */
export const chordOf = (metres: number): number => 2 * Math.sin(metres / (2 * EARTH_RADIUS_M))

/** Metres along the great circle, by the haversine formula (Sinnott 1984), which keeps its digits for near places. */
export const metresBetween = (a: Spot, b: Spot): number => {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lng - a.lng)
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Streets are not straight: the way is that much longer than the line. */
const DETOUR = 1.3
const WALKING_METRES_A_MINUTE = 80

/** Minutes on foot, begun ones counted whole: the straight line × 1.3 at 80 metres a minute. */
export const walkingMinutes = (metres: number): number =>
  Math.max(1, Math.ceil((metres * DETOUR) / WALKING_METRES_A_MINUTE))

/** “Fifteen minutes” of the 十五分钟党群服务圈. */
export const CIRCLE_MINUTES = 15

/** How far the straight line of so many minutes reaches, in metres: fifteen minutes are about 920. */
export const reachMetres = (minutes: number): number => (minutes * WALKING_METRES_A_MINUTE) / DETOUR
