import { refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { needsNote } from '../../../core/stations/report-rules'
import type { Handler } from '../../_shell/feature'

export const report: Handler<typeof stations.report> = async (input, { caller, identity, store, allowsText, now }) => {
  const { reportId, note } = input
  const made = await store.stationReports.find(reportId)
  if (made) return made.memberId === caller.memberId ? {} : refuse('ALREADY_USED')
  if (!(await store.stations.find(input.stationId))) return refuse('NO_SUCH_STATION')
  if (needsNote(input.kind) && !note) return refuse('NOTE_NEEDED')
  if (note && identity && !(await allowsText(note, identity))) return refuse('TEXT_REFUSED')

  const said = { ...input, memberId: caller.memberId }
  if (await store.stationReports.add(said, now)) return {}
  // Another try of the same report may have come first.
  if ((await store.stationReports.find(reportId))?.memberId === caller.memberId) return {}
  return refuse((await store.stationReports.isOpen(said)) ? 'ALREADY_REPORTED' : 'TOO_MANY')
}
