import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { ordersShown } from './shown'

export const orderQueue: Handler<typeof stations.orderQueue> = async ({ open, cursor }, { caller, store }) => {
  const organisations = caller.offices.map(({ organisationId }) => organisationId)
  return ordersShown(await store.orders.at(organisations, open, cursor))
}
