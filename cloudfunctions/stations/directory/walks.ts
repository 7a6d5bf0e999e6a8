import { CIRCLE_MINUTES, walkingMinutes, type Spot } from '../../../core/geo'
import type { WalkedBy } from '../../../core/stations/directory'
import type { Host } from '../../_shell/host'

/** By the rule; a way that is worth asking for may be shorter than the rule says, but not by more than this. */
const WORTH_ASKING_MINUTES = 3 * CIRCLE_MINUTES

interface There {
  readonly spot: Spot
  readonly metres: number
}

interface Walks<Station> {
  readonly stations: (Station & { minutes: number })[]
  readonly walkedBy: WalkedBy
}

/**
 * The minutes on foot from here to each station, fewest first: by the ways, where somebody knows them and answers, or else
 * by the rule. The one place where that is decided.
 */
export const walksTo = async <Station extends There>(
  here: Spot,
  stations: readonly Station[],
  { walking }: Pick<Host, 'walking'>,
): Promise<Walks<Station>> => {
  const byRule = stations.map((station) => ({ ...station, minutes: walkingMinutes(station.metres) }))
  if (!walking) return { stations: byRule, walkedBy: 'rule' }

  const asked = byRule.filter(({ minutes }) => minutes <= WORTH_ASKING_MINUTES)
  const ways = await walking.minutes(
    here,
    asked.map(({ spot }) => spot),
  )
  if (!ways) return { stations: byRule, walkedBy: 'rule_for_now' }
  const known = new Map(asked.map((station, index) => [station, ways[index]]))
  const byWays = byRule.map((station) => ({ ...station, minutes: known.get(station) ?? station.minutes }))
  return { stations: byWays.sort((one, other) => one.minutes - other.minutes), walkedBy: 'ways' }
}
