import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { ordersShown } from './shown'

export const myOrders: Handler<typeof stations.myOrders> = async ({ cursor }, { caller, store }) => {
  const branches = caller.offices.map(({ organisationId }) => organisationId)
  return ordersShown(await store.orders.of(caller.memberId, branches, cursor))
}
