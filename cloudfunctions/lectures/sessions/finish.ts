import type { lectures } from '../../../core/lectures/contract'
import { length } from '../../../core/lectures/intervals'
import { isFinished, neededMs } from '../../../core/lectures/learning'
import { forFinishing } from '../../../core/points/awards'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Context, Handler } from '../../_shell/feature'
import { recordProgress, worth, type Report } from './progress'
import { progressShown } from '../shown'

export const finish: Handler<typeof lectures.finish> = async (report, context) => {
  const { caller, store, now } = context
  const open = await store.learning.session(caller.memberId, report.sessionId)
  if (!open) return refuse('SESSION_CLOSED')

  const session = { ...open, ...worth(report, open, now) }
  if (!isFinished(session.durationMs, session.watched)) return keepUnfinished(report, context)

  const awards = forFinishing({ ...session, learnerId: session.memberId })
  const award = await store.learning.finish(session, awards, now)
  if (!award) return refuse('NO_SUCH_LECTURE')
  return {
    progress: progressShown(session.durationMs, { ...session, finishedAt: session.finishedAt ?? now }),
    awarded: award.fresh ? award.points : 0,
    capped: award.points < award.fullPoints,
    total: award.total,
  }
}

/** What was watched counts all the same. */
const keepUnfinished = async (report: Report, context: Context<'member'>) => {
  const session = await recordProgress(report, context)
  if (isRefusal(session)) return session
  const { durationMs, watched } = session
  return refuse('NOT_WATCHED', { watchedMs: length(watched), neededMs: neededMs(durationMs) })
}
