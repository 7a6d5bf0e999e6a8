import type { lectures } from '../../core/lectures/contract'
import { length } from '../../core/lectures/intervals'
import { isFinished, neededMs } from '../../core/lectures/learning'
import { forFinishing } from '../../core/points/awards'
import { isRefusal, refuse } from '../../core/refusal'
import type { Handler } from '../_shell/feature'
import { recordProgress } from './progress'
import { progressShown } from './shown'

export const finish: Handler<typeof lectures.finish> = async (report, context) => {
  const session = await recordProgress(report, context)
  if (isRefusal(session)) return session

  const { durationMs, watched } = session
  if (!isFinished(durationMs, watched))
    return refuse('NOT_WATCHED', { watchedMs: length(watched), neededMs: neededMs(durationMs) })

  const award = await context.store.learning.finish(
    session,
    forFinishing({ ...session, learnerId: session.memberId }),
    context.now,
  )
  if (!award) return refuse('NO_SUCH_LECTURE')
  return {
    progress: progressShown(durationMs, { ...session, finishedAt: session.finishedAt ?? context.now }),
    awarded: award.fresh ? award.points : 0,
    capped: award.points < award.fullPoints,
    total: award.total,
  }
}
