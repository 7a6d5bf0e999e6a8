import type { stations } from '../../../core/stations/contract'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import type { StoredStation } from '../../_store/stations'
import { cardShown } from './shown'

/** Enough for a screen, where most of what is read is closed. */
const ENOUGH = 10
/** At night hardly any is open: whoever asked reads on from there, and nobody waits for all to be read. */
const MOST_PAGES = 10

/** Whether a station is open is known once its hours are read: with that wish it is read on until a screen is full. */
export const list: Handler<typeof stations.list> = async ({ openNow, cursor, ...wishes }, { store, now }) => {
  const holidays = await store.holidays.known(now)
  const shown = (stored: StoredStation) => cardShown(stored, now, holidays)
  const found: ReturnType<typeof shown>[] = []
  for (let [at, pages] = [cursor, 1]; ; pages++) {
    const { rows, next } = await store.stations.list(dayOf(now), wishes, at)
    found.push(...rows.map(shown).filter(({ open }) => open || !openNow))
    if (!openNow || !next || found.length >= ENOUGH || pages === MOST_PAGES) return { stations: found, next }
    at = next
  }
}
