import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { ownOrHeld } from './own-or-held'

const become = { approve: 'booked', refuse: 'refused' } as const

export const decideBooking: Handler<typeof stations.decideBooking> = async (input, context) => {
  const { bookingId, verdict, reason } = input
  const { caller, store, now } = context
  const sides = await ownOrHeld(bookingId, caller, store)
  if (!sides?.runs) return refuse('NO_SUCH_BOOKING')
  const { state, from } = sides.booking
  // A retry.
  if (state === become[verdict]) return {}
  if (state !== 'asked' || from <= now) return refuse('WRONG_STATE', { state })

  if (verdict === 'refuse') {
    if (!reason) return refuse('REASON_NEEDED')
    const text = await allowed([reason], context)
    if (isRefusal(text)) return text
  }
  const decided =
    verdict === 'approve'
      ? await store.bookings.approve(bookingId, caller.memberId, now)
      : await store.bookings.end(bookingId, { state: 'refused', reason, by: caller.memberId }, now)
  if (decided) return {}
  // Whoever taps twice has decided by the other tap.
  const { state: left } = (await store.bookings.find(bookingId))!
  return left === become[verdict] ? {} : refuse('WRONG_STATE', { state: left })
}
