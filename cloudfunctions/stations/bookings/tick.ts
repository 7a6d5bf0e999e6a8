import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'

export const tick: Handler<typeof stations.tick> = async (_, { store, now }) => ({
  released: await store.bookings.release(now),
})
