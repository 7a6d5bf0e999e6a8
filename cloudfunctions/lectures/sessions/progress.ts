import type { InputOf } from '../../../core/action'
import type { lectures } from '../../../core/lectures/contract'
import { credit } from '../../../core/lectures/learning'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Context } from '../../_shell/feature'
import type { Reported, Session } from '../../_store/learning-session'

export type Report = InputOf<typeof lectures.beat>

/** What a report is worth to its session, as far as the clock allows. */
export const worth = ({ watched, positionMs }: Report, session: Session, now: Date): Reported => ({
  ...credit(session, watched, now),
  positionMs: Math.min(positionMs, session.durationMs),
})

/** Credit what a session reports, and keep the place. */
export const recordProgress = async (
  report: Report,
  { caller, store, now }: Pick<Context<'member'>, 'caller' | 'store' | 'now'>,
): Promise<Session | Refusal<'SESSION_CLOSED' | 'NO_SUCH_LECTURE'>> => {
  const judge = (session: Session) => (session.published ? worth(report, session, now) : refuse('NO_SUCH_LECTURE'))
  const session = await store.learning.record(caller.memberId, report.sessionId, judge, now)
  return session ?? refuse('SESSION_CLOSED')
}
