import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { unlessFew } from '../../../core/stations/few'
import type { Handler } from '../../_shell/feature'
import { watching } from './watching'

export const surroundings: Handler<typeof stations.surroundings> = async (
  { day, district, ...spot },
  { caller, store },
) => {
  const districts = await watching(store, caller, district)
  if (isRefusal(districts)) return districts
  const [enterprises, open] = await Promise.all([
    store.coverage.enterprisesNear({ day, districts }, spot),
    store.coverage.stationsNear(day, spot),
  ])
  return { enterprises: enterprises.map((each) => ({ ...each, members: unlessFew(each.members) })), stations: open }
}
