import { isFor } from '../../../core/activities/audience'
import { answersFor } from '../../../core/organisation/rules'
import type { BookingCard } from '../../../core/stations/bookings'
import { stretchShown } from '../../../core/time'
import type { StoredBooking } from '../../_store/bookings'
import type { Caller } from '../../_store/members'

/** A booking with its times as text. Whose it is stays, and is dropped where the contract does not ask for it. */
export const bookingShown =
  (caller: Caller) =>
  (stored: StoredBooking): BookingCard & Pick<StoredBooking, 'member'> => ({
    ...stored,
    ...stretchShown(stored),
    activity: stored.activity && { ...stored.activity, seen: isSeen(stored, caller) },
  })

/** Whether the page of its activity is there for the caller: it is for them, theirs to run, or they booked for it. */
const isSeen = ({ activity, memberId }: StoredBooking, caller: Caller): boolean =>
  activity !== null &&
  (isFor(activity, caller) || answersFor(caller.offices, activity.hostPath) || memberId === caller.memberId)
