import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { planUpload } from './plan-upload'
import { refusedRows } from './refused-rows'

type Import = Handler<typeof stations.importSheet>

/** The answer to an import that was made, by whichever try of it. */
const made = async ({ importId, fileId }: Parameters<Import>[0], { caller, store }: Parameters<Import>[1]) => {
  const found = await store.stationImports.find(importId)
  if (!found) return null
  if (found.memberId !== caller.memberId || found.fileId !== fileId) return refuse('ALREADY_USED')
  return { importedAt: found.importedAt.toISOString(), report: found.report }
}

/** Bring in what was checked, or say why it is not as it was any more. */
const bring: Import = async (input, context) => {
  const { importId, fileId } = input
  const { caller, store, now } = context
  const planned = await planUpload(input, context)
  if (isRefusal(planned)) return planned
  const { report, seen, entries, places, writings } = planned
  if (report.errors > 0) return { importedAt: null, report }
  if (seen !== input.seen) return refuse('CHANGED_MEANWHILE')
  const rows = await refusedRows(entries, context)
  if (rows) return refuse('TEXT_REFUSED', { rows })

  const about = { importId, memberId: caller.memberId, fileId, report }
  const outcome = await store.stationImports.run(about, { writings: writings(), places }, now)
  return outcome === 'made' ? { importedAt: now.toISOString(), report } : refuse('CHANGED_MEANWHILE')
}

export const importSheet: Import = async (input, context) => {
  const before = await made(input, context)
  if (before) return before
  const answer = await bring(input, context)
  if (!isRefusal(answer) && answer.importedAt) return answer
  // Another try of the same import may have come first: what it wrote is what changed.
  return (await made(input, context)) ?? answer
}
