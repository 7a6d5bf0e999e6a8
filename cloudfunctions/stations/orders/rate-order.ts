import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { ordered, serves } from '../../../core/stations/order-life'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'

export const rateOrder: Handler<typeof stations.rateOrder> = async ({ orderId, stars, words }, context) => {
  const { caller, store, now } = context
  const order = await store.orders.find(orderId)
  if (!order || (!serves(order, caller) && !ordered(order, caller))) return refuse('NO_SUCH_ORDER')
  if (!ordered(order, caller)) return refuse('NOT_YOURS')
  if (order.state !== 'done') return refuse('NOT_DONE')
  const isSame = (rated: typeof order) => rated.stars === stars && (rated.words ?? '') === words
  if (order.stars !== null) return isSame(order) ? {} : refuse('ALREADY_RATED')
  const text = await allowed([words], context)
  if (isRefusal(text)) return text
  if (await store.orders.rate(orderId, stars, words || null, now)) return {}
  // A retry at the same moment finds it said by then.
  return isSame((await store.orders.find(orderId))!) ? {} : refuse('ALREADY_RATED')
}
