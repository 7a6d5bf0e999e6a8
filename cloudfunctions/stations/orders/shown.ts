import type { OrderCard } from '../../../core/stations/orders'
import type { StoredOrder } from '../../_store/orders'
import type { Page } from '../../_store/page'

export const orderShown = (stored: StoredOrder): OrderCard => ({
  ...stored,
  scheduledFor: stored.scheduledFor?.toISOString() ?? null,
})

export const ordersShown = ({ rows, next }: Page<StoredOrder>) => ({ orders: rows.map(orderShown), next })
