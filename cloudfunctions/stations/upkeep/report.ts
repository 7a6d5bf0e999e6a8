import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { needsNote } from '../../../core/stations/report-rules'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'

export const report: Handler<typeof stations.report> = async (input, context) => {
  const { caller, store, now } = context
  const { reportId, note } = input
  const made = await store.stationReports.find(reportId)
  if (made) return made.memberId === caller.memberId ? {} : refuse('ALREADY_USED')
  if (!(await store.stations.find(input.stationId))) return refuse('NO_SUCH_STATION')
  if (needsNote(input.kind) && !note) return refuse('NOTE_NEEDED')
  const text = await allowed([note], context)
  if (isRefusal(text)) return text

  const said = { ...input, memberId: caller.memberId }
  if (await store.stationReports.add(said, now)) return {}
  // Another try of the same report may have come first.
  if ((await store.stationReports.find(reportId))?.memberId === caller.memberId) return {}
  return refuse((await store.stationReports.isOpen(said)) ? 'ALREADY_REPORTED' : 'TOO_MANY')
}
