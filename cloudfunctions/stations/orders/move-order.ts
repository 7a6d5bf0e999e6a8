import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { mayTake, moveOrder as move, ordered, serves } from '../../../core/stations/order-life'
import { isOpenAt } from '../../../core/stations/serving'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'

export const moveOrder: Handler<typeof stations.moveOrder> = async (input, context) => {
  const { orderId, stepId, step, seen, reason } = input
  const { caller, store, now } = context
  const order = await store.orders.find(orderId)
  if (!order || (!serves(order, caller) && !ordered(order, caller))) return refuse('NO_SUCH_ORDER')
  if (!mayTake(step, order, caller)) return refuse('NOT_YOURS')
  const isTaken = ({ steps }: typeof order) => steps.some((taken) => taken.stepId === stepId && taken.step === step)
  // A retry of what was done already.
  if (isTaken(order)) return {}

  const scheduledFor = step === 'schedule' && input.scheduledFor ? new Date(input.scheduledFor) : null
  const to = seen === order.state ? move(order, { step, scheduledFor, reason }, now) : refuse('WRONG_STATE')
  if (isRefusal(to)) return to
  const { stationId } = order.station
  const station = scheduledFor && (await store.stations.find(stationId))
  if (station && !input.outside && !isOpenAt(station, scheduledFor, await store.holidays.known(now)))
    return refuse('CLOSED_THEN')
  const text = await allowed([reason], context)
  if (isRefusal(text)) return text

  const taken = await store.orders.move(
    {
      orderId,
      stationId,
      stepId,
      step,
      from: order.state,
      to,
      actorId: caller.memberId,
      scheduledFor,
      reason: reason || null,
      unchangedSince: order.updatedAt,
      judged: station ? station.updatedAt : null,
    },
    now,
  )
  // A retry at the same moment finds it done by then.
  return taken || isTaken((await store.orders.find(orderId))!) ? {} : refuse('WRONG_STATE')
}
