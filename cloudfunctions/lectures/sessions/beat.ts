import type { lectures } from '../../../core/lectures/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { recordProgress } from './progress'
import { progressShown } from '../shown'

export const beat: Handler<typeof lectures.beat> = async (report, context) => {
  const session = await recordProgress(report, context)
  return isRefusal(session) ? session : { progress: progressShown(session.durationMs, session) }
}
