import { metresBetween, type Spot } from '../../geo'

/** Two stations that are one may stand a house’s length apart: so far is looked. */
const NEAR_M = 200

/** A square of the grid is wider than that anywhere in China. */
const SQUARE_DEGREES = 0.004
/** Of so many around a place each is compared; a crowd beyond that is compared by whole names only. */
const COMPARED = 40

const GENERAL = /党群服务中心|党群服务站|党群服务点|党群|服务|中心|驿站|阵地|活动室|站室|示例|枢纽/g
const SIGNS = /[\s\p{P}\p{S}]/gu

/** What of a name tells stations apart. */
const gist = (name: string): string => {
  const plain = name.normalize('NFKC').toLowerCase().replace(SIGNS, '')
  return plain.replace(GENERAL, '') || plain
}

const pairs = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))

const ALIKE = 0.6

/** The share of pairs of characters that two texts have in common (Dice 1945): from so much on they may mean the same. */
const shared = (a: string, b: string): number => {
  const [ofA, ofB] = [pairs(a), pairs(b)]
  const left = [...ofB]
  const common = ofA.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return ofA.length + ofB.length === 0 ? 0 : (2 * common.length) / (ofA.length + ofB.length)
}

/** Whether two gists may be one station’s: 云谷 and 云谷一楼. Those that differ in a number are two. */
export const alike = (a: string, b: string): boolean => {
  if (a === b) return true
  const digits = (text: string) => text.replace(/[^\d一二三四五六七八九十甲乙丙丁a-z]/g, '')
  if (digits(a) !== digits(b)) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (short.length >= 2 && long.includes(short)) || shared(a, b) >= ALIKE
}

interface Placed {
  readonly name: string
  readonly spot: Spot
}

export interface Neighbourhood<Place extends Placed> {
  readonly add: (place: Place) => void
  /** The nearest of those added that has a like name close by, and how many metres away. */
  readonly like: (place: Placed, except?: (other: Place) => boolean) => { other: Place; metres: number } | undefined
}

interface Kept<Place> {
  readonly place: Place
  readonly gist: string
}

/** Places on a grid, so that each is compared with those around it alone. */
export const neighbourhood = <Place extends Placed>(): Neighbourhood<Place> => {
  const squares = new Map<string, Kept<Place>[]>()
  const byGist = new Map<string, Kept<Place>[]>()
  const square = (degrees: number): number => Math.floor(degrees / SQUARE_DEGREES)
  const put = (map: Map<string, Kept<Place>[]>, key: string, kept: Kept<Place>) => {
    const there = map.get(key)
    if (!there) map.set(key, [kept])
    else if (there.length < COMPARED) there.push(kept)
  }
  const around = ({ lat, lng }: Spot): string[] =>
    [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => `${square(lat) + dy} ${square(lng) + dx}`))

  return {
    add: (place) => {
      const kept = { place, gist: gist(place.name) }
      const key = `${square(place.spot.lat)} ${square(place.spot.lng)}`
      put(squares, key, kept)
      put(byGist, `${key} ${kept.gist}`, kept)
    },
    like: ({ name, spot }, except = () => false) => {
      const own = gist(name)
      const near = around(spot).flatMap((key) => [...(byGist.get(`${key} ${own}`) ?? []), ...(squares.get(key) ?? [])])
      // Most are out of reach, which is known sooner than whether names are alike.
      return near
        .map((kept) => ({ ...kept, metres: Math.round(metresBetween(spot, kept.place.spot)) }))
        .filter(({ place, metres, gist: theirs }) => metres <= NEAR_M && alike(own, theirs) && !except(place))
        .map(({ place, metres }) => ({ other: place, metres }))
        .sort((one, another) => one.metres - another.metres)[0]
    },
  }
}
