import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { ownOrHeld } from './own-or-held'

const become = { approve: 'booked', refuse: 'refused' } as const

export const decideBooking: Handler<typeof stations.decideBooking> = async (input, context) => {
  const { bookingId, verdict, reason } = input
  const { caller, identity, store, allowsText, now } = context
  const sides = await ownOrHeld(bookingId, caller, store)
  if (!sides?.runs) return refuse('NO_SUCH_BOOKING')
  const { state, from } = sides.booking
  // A retry.
  if (state === become[verdict]) return {}
  if (state !== 'asked' || from <= now) return refuse('WRONG_STATE', { state })

  if (verdict === 'approve') return (await store.bookings.approve(bookingId, now)) ? {} : refuse('WRONG_STATE')
  if (!reason) return refuse('REASON_NEEDED')
  if (identity && !(await allowsText(reason, identity))) return refuse('TEXT_REFUSED')
  const ending = { state: 'refused', reason, by: caller.memberId } as const
  return (await store.bookings.end(bookingId, ending, now)) ? {} : refuse('WRONG_STATE')
}
