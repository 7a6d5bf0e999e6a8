import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { entryOf } from './entry-of'
import { heldStation } from './held-station'

export const entry: Handler<typeof stations.entry> = async ({ stationId }, { caller, store, media }) => {
  const station = await heldStation(stationId, caller, store)
  if (isRefusal(station)) return station
  return {
    entry: entryOf(station),
    organisation: station.organisation,
    pictures: station.pictures.map(({ fileId, location }) => ({ fileId, url: media.url(location) })),
    updatedAt: station.updatedAt.toISOString(),
  }
}
