import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'

export const settleReport: Handler<typeof stations.settleReport> = async (input, context) => {
  const { reportId, as, answer } = input
  const { caller, identity, store, allowsText, now } = context
  const report = await store.stationReports.find(reportId)
  if (!report || !answersFor(caller.offices, report.path)) return refuse('NO_SUCH_REPORT')
  // A retry of what was said already changes nothing.
  if (report.state === as && report.answer === answer) return {}
  if (answer && identity && !(await allowsText(answer, identity))) return refuse('TEXT_REFUSED')
  const settled = await store.stationReports.settle(reportId, { as, answer, by: caller.memberId }, now)
  return settled ? {} : refuse('SETTLED')
}
