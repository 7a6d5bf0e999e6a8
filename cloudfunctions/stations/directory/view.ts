import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { cardShown, holidaysFrom } from './shown'

export const view: Handler<typeof stations.view> = async ({ stationId }, { caller, store, now }) => {
  const [station, holidays] = await Promise.all([store.stations.find(stationId), holidaysFrom(store, now)])
  if (!station) return refuse('NO_SUCH_STATION')
  return { station: cardShown(station, now, holidays), runs: answersFor(caller.offices, station.path) }
}
