import type { stations } from '../../core/stations/contract'
import type { Handler } from '../_shell/feature'

export const districts: Handler<typeof stations.districts> = async (_, { store }) => ({
  districts: await store.stations.districts(),
})
