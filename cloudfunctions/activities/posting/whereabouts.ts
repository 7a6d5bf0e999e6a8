import type { Place } from '../../../core/activities/entry'
import type { Spot } from '../../../core/geo'
import { refuse, type Refusal } from '../../../core/refusal'
import { servesOn } from '../../../core/stations/serving'
import { dayOf } from '../../../core/time'
import type { Store } from '../../_store/store'

/** Where on the map a place is, null for nowhere; refused where there is no such station or room then. */
export const whereabouts = async (
  place: Place | null,
  from: string | null,
  store: Store,
): Promise<Spot | null | Refusal<'NO_SUCH_PLACE'>> => {
  if (place?.kind !== 'station') return place?.kind === 'address' ? place.spot : null
  const station = await store.stations.find(place.stationId)
  if (!station) return refuse('NO_SUCH_PLACE')
  if (from && !servesOn(station, dayOf(new Date(from)))) return refuse('NO_SUCH_PLACE')
  const isThere = place.roomId === null || station.rooms.some(({ roomId }) => roomId === place.roomId)
  return isThere ? station.spot : refuse('NO_SUCH_PLACE')
}
