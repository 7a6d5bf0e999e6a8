import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { reportsShown } from './shown'

export const myReports: Handler<typeof stations.myReports> = async ({ cursor }, { caller, store }) =>
  reportsShown(await store.stationReports.of(caller.memberId, cursor))
