import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { reportsShown } from './shown'

export const reports: Handler<typeof stations.reports> = async ({ open, cursor }, { caller, store }) => {
  const organisations = caller.offices.map(({ organisationId }) => organisationId)
  return reportsShown(await store.stationReports.at(organisations, open, cursor))
}
