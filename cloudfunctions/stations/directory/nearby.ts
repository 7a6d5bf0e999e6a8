import { metresBetween, type Spot } from '../../../core/geo'
import type { stations } from '../../../core/stations/contract'
import { NEAREST_SHOWN } from '../../../core/stations/directory'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { walksTo } from '../../_shell/walks'
import type { StoredStation } from '../../_store/stations'
import { cardShown } from './shown'

/** Read one after another where only open ones count: at night most are not, and where so many are not the others are not. */
const READS = [100, 400, 1600]
/** Nobody walks there: what is open beyond it is of no use. */
const FAR_M = 20_000

export const nearby: Handler<typeof stations.nearby> = async ({ lat, lng, openNow, ...wishes }, context) => {
  const { store, now } = context
  const here: Spot = { lat, lng }
  const holidays = await store.holidays.known(now)
  const shown = (stored: StoredStation) => ({
    ...cardShown(stored, now, holidays),
    metres: Math.round(metresBetween(here, stored.spot)),
  })
  const read = async (limit: number, skip = 0) =>
    (await store.stations.near(here, wishes, dayOf(now), limit, skip)).map(shown)
  const { places, walkedBy } = await walksTo(
    here,
    openNow ? await nearestOpen(read) : await read(NEAREST_SHOWN),
    context,
  )
  return { stations: places, walkedBy }
}

/** From the nearest outwards, until enough of them are open or they are too far to be of use. */
const nearestOpen = async <Station extends { open: boolean; metres: number }>(
  read: (limit: number, skip: number) => Promise<Station[]>,
): Promise<Station[]> => {
  const found: Station[] = []
  let skip = 0
  for (const limit of READS) {
    const batch = await read(limit, skip)
    found.push(...batch.filter(({ open, metres }) => open && metres <= FAR_M))
    const furthest = batch[batch.length - 1]
    if (found.length >= NEAREST_SHOWN || batch.length < limit || !furthest || furthest.metres > FAR_M) break
    skip += limit
  }
  return found.slice(0, NEAREST_SHOWN)
}
