import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { mayWant } from '../../../core/stations/order-life'
import { opensThen } from '../../../core/stations/serving'
import { dayOf } from '../../../core/time'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'

export const order: Handler<typeof stations.order> = async (input, context) => {
  const { caller, store, now } = context
  const { orderId, organisationId } = input
  const [before, station, holidays] = await Promise.all([
    store.orders.find(orderId),
    store.stations.find(input.stationId),
    store.holidays.known(now),
  ])
  // A retry: what was ordered stays as it was.
  if (before) return before.memberId === caller.memberId ? {} : refuse('ALREADY_USED')

  if (!station || (station.closedOn && station.closedOn <= dayOf(now))) return refuse('NO_SUCH_STATION')
  if (!station.services.includes(input.service)) return refuse('NOT_OFFERED')
  if (organisationId && !caller.offices.some((office) => office.organisationId === organisationId))
    return refuse('NOT_YOUR_ORGANISATION')
  const wanted = mayWant(input.wantedOn, now)
  if (isRefusal(wanted)) return wanted
  if (!opensThen(station, input.wantedOn, holidays)) return refuse('CLOSED_THEN')
  const text = await allowed([input.note], context)
  if (isRefusal(text)) return text

  const added = await store.orders.add({ ...input, memberId: caller.memberId, judged: station.updatedAt }, now)
  if (added === 'made') return {}
  // Somebody has written the station down anew meanwhile.
  if (added === 'changed') return order(input, context)
  // Another try of the same order may have come first.
  return (await store.orders.find(orderId))?.memberId === caller.memberId ? {} : refuse('TOO_MANY')
}
