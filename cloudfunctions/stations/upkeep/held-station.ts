import { answersFor } from '../../../core/organisation/rules'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Caller } from '../../_store/members'
import type { WholeStation } from '../../_store/stations'
import type { Store } from '../../_store/store'

/** A station that the caller answers for, or why it is not. */
export const heldStation = async (
  stationId: string,
  caller: Caller,
  store: Store,
): Promise<WholeStation | Refusal<'NO_SUCH_STATION' | 'NOT_IN_YOUR_ORGANISATION'>> => {
  const station = await store.stations.find(stationId)
  if (!station) return refuse('NO_SUCH_STATION')
  return answersFor(caller.offices, station.path) ? station : refuse('NOT_IN_YOUR_ORGANISATION')
}
