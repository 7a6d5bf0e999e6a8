import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { unlessFew } from '../../../core/stations/few'
import type { Handler } from '../../_shell/feature'
import { watching } from './watching'

export const whatIf: Handler<typeof stations.whatIf> = async ({ day, district, ...spot }, { caller, store }) => {
  const districts = await watching(store, caller, district)
  if (isRefusal(districts)) return districts
  const { enterprises, covered, gained, membersGained } = await store.coverage.whatIf({ day, districts }, spot)
  return { enterprises, covered, gained: { enterprises: gained, members: unlessFew(membersGained) } }
}
