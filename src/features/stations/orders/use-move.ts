import { stations } from '../../../../core/stations/contract'
import type { OrderStep } from '../../../../core/stations/order-life'
import type { Order } from '../../../../core/stations/orders'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { words } from './words'

interface Given {
  readonly reason?: string
  readonly scheduledFor?: string
  readonly outside?: boolean
}

/** Take a step of an order as it is shown; what became of it is read anew either way. */
export const useMove = ({ orderId, state }: Order, onMoved: () => void) => {
  const moving = useAction(stations.moveOrder)
  const stepId = useFreshId()

  const take = async (step: OrderStep, given: Given = {}): Promise<void> => {
    const done = await moving.run({ orderId, stepId: stepId.current(), step, seen: state, ...given })
    if (done) stepId.renew()
    if (done) onMoved()
  }

  const wrong = moving.refusal ? words.moveOrder[moving.refusal] : moving.fault && faultWords(moving.fault)
  return {
    take,
    pending: moving.pending,
    wrong,
    isOutdated: moving.refusal === 'WRONG_STATE',
    isClosed: moving.refusal === 'CLOSED_THEN',
  }
}
