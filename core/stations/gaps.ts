import { metresBetween, onSphere, type Spot } from '../geo'
import { CIRCLE_CHORD, inCircle } from './circle'
import { unlessFew } from './few'

/** An enterprise that no open station is near, and how many members work there. */
export interface Uncovered {
  readonly enterpriseId: string
  readonly spot: Spot
  readonly members: number
}

/** What one more station at an enterprise’s door would newly cover, that door among it. */
export interface Gap<Place extends Uncovered> {
  readonly at: Place
  readonly enterprises: number
  readonly members: number
}

/** Nobody builds more stations than these before asking again, and each gap takes as long to find as the first. */
export const MOST_GAPS = 100

/**
 * Where the next station would newly cover the most members and, among equals, enterprises; then where the one after it
 * would, and so on, the biggest first. Stations are thought of at the doors of uncovered enterprises. Members who are too
 * few to be counted in front of others weigh nothing, so that no place in the list tells of them.
 *
 * This is the greedy way to maximum coverage. Where enterprises decide, for nowhere are members enough to be counted, the
 * first gaps cover at least 1 − 1/e (63 %) of what as many stations could at best (Nemhauser, Wolsey and Fisher 1978,
 * Mathematical Programming 14). A member who counts weighs more than all enterprises together.
 */
export const biggestGaps = <Place extends Uncovered>(uncovered: readonly Place[], limit: number): Gap<Place>[] => {
  const near = neighbours(uncovered)
  const left = new Set(uncovered.keys())
  const gains = uncovered.map((_, index) => {
    const brought = near(index)
    return { enterprises: brought.length, members: brought.reduce((sum, each) => sum + uncovered[each]!.members, 0) }
  })

  const isBigger = (one: number, other: number): boolean => {
    const [a, b] = [gains[one]!, gains[other]!]
    const [many, others] = [unlessFew(a.members) ?? 0, unlessFew(b.members) ?? 0]
    if (many !== others) return many > others
    if (a.enterprises !== b.enterprises) return a.enterprises > b.enterprises
    return uncovered[one]!.enterpriseId < uncovered[other]!.enterpriseId
  }
  const cover = (index: number): void => {
    left.delete(index)
    for (const each of near(index)) {
      gains[each]!.enterprises--
      gains[each]!.members -= uncovered[index]!.members
    }
  }

  const gaps: Gap<Place>[] = []
  while (left.size > 0 && gaps.length < limit) {
    let best = 0
    for (let index = 1; index < uncovered.length; index++) if (isBigger(index, best)) best = index
    gaps.push({ at: uncovered[best]!, ...gains[best]! })
    for (const index of near(best)) if (left.has(index)) cover(index)
  }
  return gaps
}

/** For each of some places those within the circle around it, itself among them: looked up in cubes as wide as the circle. */
const neighbours = (places: readonly Uncovered[]): ((index: number) => number[]) => {
  const cells = places.map(({ spot }) => onSphere(spot).map((along) => Math.floor(along / CIRCLE_CHORD)))
  const byCell = new Map<string, number[]>()
  for (const [index, cell] of cells.entries()) {
    const key = cell.join()
    const there = byCell.get(key)
    if (there) there.push(index)
    else byCell.set(key, [index])
  }
  return (index) => {
    const { spot } = places[index]!
    const [x, y, z] = cells[index] as [number, number, number]
    return AROUND.flatMap(([dx, dy, dz]) => byCell.get([x + dx, y + dy, z + dz].join()) ?? []).filter((each) =>
      inCircle(metresBetween(spot, places[each]!.spot)),
    )
  }
}

const STEPS = [-1, 0, 1]
const AROUND = STEPS.flatMap((dx) => STEPS.flatMap((dy) => STEPS.map((dz) => [dx, dy, dz] as const)))
