import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { mayWant } from '../../../core/stations/order-life'
import { servesOn } from '../../../core/stations/serving'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'

export const order: Handler<typeof stations.order> = async (input, { caller, identity, store, allowsText, now }) => {
  const { orderId, organisationId } = input
  const [before, station] = await Promise.all([store.orders.find(orderId), store.stations.find(input.stationId)])
  // A retry: what was ordered stays as it was.
  if (before) return before.memberId === caller.memberId ? {} : refuse('ALREADY_USED')

  if (!station || (station.closedOn && station.closedOn <= dayOf(now))) return refuse('NO_SUCH_STATION')
  if (!station.services.includes(input.service)) return refuse('NOT_OFFERED')
  if (organisationId && !caller.offices.some((office) => office.organisationId === organisationId))
    return refuse('NOT_YOUR_ORGANISATION')
  const wanted = mayWant(input.wantedOn, now)
  if (isRefusal(wanted)) return wanted
  if (!servesOn(station, input.wantedOn)) return refuse('CLOSED_THEN')
  if (input.note && identity && !(await allowsText(input.note, identity))) return refuse('TEXT_REFUSED')

  const added = await store.orders.add({ ...input, memberId: caller.memberId }, now)
  if (added) return {}
  // Another try of the same order may have come first.
  return (await store.orders.find(orderId))?.memberId === caller.memberId ? {} : refuse('TOO_MANY')
}
