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

  if (!runs && !code) return refuse('CODE_NEEDED')
  const isRight = runs || code === doorCode(secret, { roomId: booking.room.roomId, door: booking.door })
  if (isRight) {
    if (await store.bookings.checkIn(bookingId, { withCode: !runs }, now)) return {}
  } else {
    const left = await store.bookings.countWrongCode(bookingId, now)
    if (left !== null) return refuse('WRONG_CODE', { left })
  }
  // Whoever taps twice has come by the other tap.
  const { state } = (await store.bookings.find(bookingId))!
  if (state === 'used') return {}
  return state === 'booked' ? refuse('LOCKED') : refuse('WRONG_STATE', { state })
}
