import { CIRCLE_MINUTES, walkingMinutes, type Spot } from '../../core/geo'
import type { WalkedBy } from '../../core/stations/directory'
import type { Host } from './host'

/** By the rule; a way that is worth asking for may be shorter than the rule says, but not by more than this. */
const WORTH_ASKING_MINUTES = 3 * CIRCLE_MINUTES

interface There {
  readonly spot: Spot
  readonly metres: number
}

interface Walks<Place> {
  readonly places: (Place & { minutes: number; wayUnknown: boolean })[]
  readonly walkedBy: WalkedBy
}

/**
 * The minutes on foot from here to each place, fewest first: by the ways, where somebody knows them and answers, or else
 * by the rule. The one place where that is decided.
 */
export const walksTo = async <Place extends There>(
  here: Spot,
  places: readonly Place[],
  { walking }: Pick<Host, 'walking'>,
): Promise<Walks<Place>> => {
  const byRule = places.map((place) => ({ ...place, minutes: walkingMinutes(place.metres), wayUnknown: false }))
  if (!walking) return { places: byRule, walkedBy: 'rule' }

  const asked = byRule.filter(({ minutes }) => minutes <= WORTH_ASKING_MINUTES)
  const ways = await walking.minutes(
    here,
    asked.map(({ spot }) => spot),
  )
  if (!ways) return { places: byRule, walkedBy: 'rule_for_now' }
  const known = new Map(asked.map((place, index) => [place, ways[index]]))
  const byWays = byRule.map((place) => {
    const minutes = known.get(place) ?? null
    return { ...place, minutes: minutes ?? place.minutes, wayUnknown: minutes === null }
  })
  return { places: byWays.sort((one, other) => one.minutes - other.minutes), walkedBy: 'ways' }
}
