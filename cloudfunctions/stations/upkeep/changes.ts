import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { heldStation } from './held-station'

export const changes: Handler<typeof stations.changes> = async ({ stationId, cursor }, { caller, store }) => {
  const station = await heldStation(stationId, caller, store)
  if (isRefusal(station)) return station
  const { rows, next } = await store.stationEntries.changes(stationId, cursor)
  const named = rows.flatMap(({ before, after }) => [before.organisationId, after.organisationId])
  return {
    changes: rows.map((change) => ({ ...change, at: change.at.toISOString() })),
    organisations: await store.organisations.names(named.filter((each) => each !== undefined)),
    next,
  }
}
