import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { bookingShown } from './shown'

export const bookingQueue: Handler<typeof stations.bookingQueue> = async ({ cursor }, { caller, store, now }) => {
  const organisations = caller.offices.map(({ organisationId }) => organisationId)
  const { rows, next } = await store.bookings.toDecide(organisations, now, cursor)
  return { bookings: rows.map(bookingShown(caller)), next }
}
