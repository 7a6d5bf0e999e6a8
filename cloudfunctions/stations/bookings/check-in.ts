import { isRefusal, refuse } from '../../../core/refusal'
import { checkInTime } from '../../../core/stations/booking-rules'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { doorCode } from './door-code'
import { ownOrHeld } from './own-or-held'

export const checkIn: Handler<typeof stations.checkIn> = async ({ bookingId, code }, context) => {
  const { caller, store, secret, now } = context
  const sides = await ownOrHeld(bookingId, caller, store)
  if (!sides) return refuse('NO_SUCH_BOOKING')
  const { booking, runs } = sides
  // A retry.
  if (booking.state === 'used') return {}
  if (booking.state !== 'booked') return refuse('WRONG_STATE', { state: booking.state })
  const time = checkInTime(booking.from, now)
  if (isRefusal(time)) return time

  if (!runs) {
    const left = await store.bookings.tryCode(bookingId, now)
    if (left === null) return refuse('LOCKED')
    if (code !== doorCode(secret, { roomId: booking.room.roomId, door: booking.door }))
      return refuse('WRONG_CODE', { left })
  }
  return (await store.bookings.checkIn(bookingId, now)) ? {} : refuse('WRONG_STATE')
}
