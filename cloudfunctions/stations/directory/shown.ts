import { openState, type Holidays } from '../../../core/stations/hours'
import { DAY_MS, dayOf } from '../../../core/time'
import type { StoredStation } from '../../_store/stations'
import type { Store } from '../../_store/store'

/** The holidays that opening hours today and soon may depend on. */
export const holidaysFrom = (store: Store, now: Date): Promise<Holidays> =>
  store.holidays.from(dayOf(new Date(now.getTime() - DAY_MS)))

/** A station as a card, with whether it is open at that moment. */
export const cardShown = <Stored extends StoredStation>(stored: Stored, now: Date, holidays: Holidays) => {
  const { open, until } = openState(stored.hours, now, holidays)
  return { ...stored, open, openUntil: until?.toISOString() ?? null }
}
