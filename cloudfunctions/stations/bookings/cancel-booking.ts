import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { ownOrHeld } from './own-or-held'

export const cancelBooking: Handler<typeof stations.cancelBooking> = async ({ bookingId, reason }, context) => {
  const { caller, store, now } = context
  const sides = await ownOrHeld(bookingId, caller, store)
  if (!sides) return refuse('NO_SUCH_BOOKING')
  const { booking, own } = sides
  // A retry.
  if (booking.state === 'cancelled') return {}
  if (booking.from <= now) return refuse('WRONG_STATE', { state: booking.state })
  if (!own && !reason) return refuse('REASON_NEEDED')
  const text = await allowed([reason], context)
  if (isRefusal(text)) return text
  const ended = await store.bookings.end(
    bookingId,
    { state: 'cancelled', reason: reason || null, by: caller.memberId },
    now,
  )
  if (ended) return {}
  // Whoever taps twice has given it up by the other tap.
  const { state } = (await store.bookings.find(bookingId))!
  return state === 'cancelled' ? {} : refuse('WRONG_STATE', { state })
}
