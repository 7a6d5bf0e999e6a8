import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { totalOf } from '../../../core/stations/figures'
import type { Handler } from '../../_shell/feature'
import { watching } from './watching'

export const coverage: Handler<typeof stations.coverage> = async ({ day, district }, { caller, store }) => {
  const districts = await watching(store, caller, district)
  if (isRefusal(districts)) return districts
  const figures = await store.coverage.districts({ day, districts })
  return { watched: districts && [...districts], total: totalOf(figures), districts: figures }
}
