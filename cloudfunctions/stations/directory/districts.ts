import type { stations } from '../../../core/stations/contract'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'

export const districts: Handler<typeof stations.districts> = async (_, { caller, store, now }) => {
  const [all, own] = await Promise.all([
    store.stations.districts(dayOf(now)),
    store.organisations.districtOf(caller.path),
  ])
  return { districts: all, own: all.find(({ district }) => district === own)?.district ?? null }
}
