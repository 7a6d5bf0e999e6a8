import { answersFor } from '../../../core/organisation/rules'
import type { StoredBooking } from '../../_store/bookings'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'

interface Sides {
  readonly booking: StoredBooking
  /** Whether it is the caller’s own. */
  readonly own: boolean
  /** Whether the caller is an officer of the station. */
  readonly runs: boolean
}

/** A booking that the caller has to do with, as its owner or as an officer of the station; null for anybody else’s. */
export const ownOrHeld = async (bookingId: string, caller: Caller, store: Store): Promise<Sides | null> => {
  const booking = await store.bookings.find(bookingId)
  if (!booking) return null
  const own = booking.memberId === caller.memberId
  const runs = answersFor(caller.offices, booking.path)
  return own || runs ? { booking, own, runs } : null
}
