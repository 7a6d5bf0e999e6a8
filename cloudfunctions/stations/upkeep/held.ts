import type { stations } from '../../../core/stations/contract'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'

export const held: Handler<typeof stations.held> = async ({ search, cursor }, { caller, store }) => {
  const organisations = caller.offices.map(({ organisationId }) => organisationId)
  const { rows, next } = await store.stations.held(organisations, search, cursor)
  return { stations: rows.map((station) => ({ ...station, checkedOn: dayOf(station.checkedAt) })), next }
}
