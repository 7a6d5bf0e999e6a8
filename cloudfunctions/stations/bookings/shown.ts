import type { BookingCard } from '../../../core/stations/bookings'
import type { StoredBooking } from '../../_store/bookings'

/** A booking with its times as text. Whose it is stays, and is dropped where the contract does not ask for it. */
export const bookingShown = (stored: StoredBooking): BookingCard & Pick<StoredBooking, 'member'> => ({
  ...stored,
  ...timeShown(stored),
})

export const timeShown = ({ from, until }: { from: Date; until: Date }) => ({
  from: from.toISOString(),
  until: until.toISOString(),
})
