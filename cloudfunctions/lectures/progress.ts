import type { Interval } from '../../core/lectures/intervals'
import { credit } from '../../core/lectures/learning'
import { refuse, type Refusal } from '../../core/refusal'
import type { Context } from '../_shell/feature'
import type { Session } from '../_store/learning'

interface Report {
  readonly sessionId: string
  readonly watched: readonly Interval[]
  readonly positionMs: number
}

/** Credit what a session reports, as far as the clock allows, and keep the place. */
export const recordProgress = async (
  { sessionId, watched, positionMs }: Report,
  { caller, store, now }: Pick<Context<'member'>, 'caller' | 'store' | 'now'>,
): Promise<Session | Refusal<'SESSION_CLOSED' | 'NO_SUCH_LECTURE'>> => {
  const judge = (session: Session) =>
    session.published
      ? { ...credit(session, watched, now), positionMs: Math.min(positionMs, session.durationMs) }
      : refuse('NO_SUCH_LECTURE')

  const session = await store.learning.record(caller.memberId, sessionId, judge, now)
  return session ?? refuse('SESSION_CLOSED')
}
