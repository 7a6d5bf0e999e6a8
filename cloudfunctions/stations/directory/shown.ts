import { openState, type Holidays } from '../../../core/stations/hours'
import type { StoredStation } from '../../_store/stations'

/** A station as a card, with whether it is open at that moment. */
export const cardShown = <Stored extends StoredStation>(stored: Stored, now: Date, holidays: Holidays) => {
  const { open, until } = openState(stored.hours, now, holidays)
  return { ...stored, open, openUntil: until?.toISOString() ?? null }
}
