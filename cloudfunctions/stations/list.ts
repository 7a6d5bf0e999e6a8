import type { stations } from '../../core/stations/contract'
import type { Handler } from '../_shell/feature'
import { cardShown, holidaysFrom } from './shown'

/** Whether a station is open is known once its hours are read: with that wish a page may hold fewer than others. */
export const list: Handler<typeof stations.list> = async ({ openNow, cursor, ...wishes }, { store, now }) => {
  const [{ rows, next }, holidays] = await Promise.all([store.stations.list(wishes, cursor), holidaysFrom(store, now)])
  const cards = rows.map((row) => cardShown(row, now, holidays))
  return { stations: openNow ? cards.filter(({ open }) => open) : cards, next }
}
