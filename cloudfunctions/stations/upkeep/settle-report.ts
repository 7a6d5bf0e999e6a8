import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'

export const settleReport: Handler<typeof stations.settleReport> = async (input, context) => {
  const { reportId, as, answer } = input
  const { caller, store, now } = context
  const report = await store.stationReports.find(reportId)
  if (!report || !answersFor(caller.offices, report.path)) return refuse('NO_SUCH_REPORT')
  const isSame = (settled: typeof report) => settled.state === as && settled.answer === answer
  // A retry of what was said already changes nothing.
  if (isSame(report)) return {}
  const text = await allowed([answer], context)
  if (isRefusal(text)) return text
  if (await store.stationReports.settle(reportId, { as, answer, by: caller.memberId }, now)) return {}
  // A retry at the same moment finds it said by then.
  return isSame((await store.stationReports.find(reportId))!) ? {} : refuse('SETTLED')
}
