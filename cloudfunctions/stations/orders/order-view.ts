import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { ordered, serves } from '../../../core/stations/order-life'
import type { Handler } from '../../_shell/feature'
import { orderShown } from './shown'

export const orderView: Handler<typeof stations.orderView> = async ({ orderId }, { caller, store }) => {
  const order = await store.orders.find(orderId)
  const sides = order && { serves: serves(order, caller), ordered: ordered(order, caller) }
  if (!sides?.serves && !sides?.ordered) return refuse('NO_SUCH_ORDER')
  const { note, words, steps, orderedAt } = order!
  return { order: { ...orderShown(order!), note, words, steps, orderedAt: orderedAt.toISOString(), ...sides } }
}
