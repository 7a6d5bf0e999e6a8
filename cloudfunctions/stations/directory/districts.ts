import type { stations } from '../../../core/stations/contract'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'

export const districts: Handler<typeof stations.districts> = async (_, { store, now }) => ({
  districts: await store.stations.districts(dayOf(now)),
})
