import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { bookingShown } from './shown'

export const myBookings: Handler<typeof stations.myBookings> = async ({ cursor }, { caller, store, now }) => {
  const { rows, next } = await store.bookings.of(caller.memberId, now, cursor)
  return { bookings: rows.map(bookingShown(caller)), next }
}
