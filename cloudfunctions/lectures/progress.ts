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

/** Reports of one session that arrive at the same moment take turns; more turns than this and something is broken. */
const TURNS = 10

/** Credit what a session reports, as far as the clock allows, and keep the place. */
export const recordProgress = async (
  { sessionId, watched, positionMs }: Report,
  { caller, store, now }: Pick<Context<'member'>, 'caller' | 'store' | 'now'>,
): Promise<Session | Refusal<'SESSION_CLOSED' | 'NO_SUCH_LECTURE'>> => {
  for (let turn = 0; turn < TURNS; turn++) {
    const session = await store.learning.session(caller.memberId, sessionId)
    if (!session) return refuse('SESSION_CLOSED')
    if (!session.published) return refuse('NO_SUCH_LECTURE')

    const credited = credit(session, watched, now)
    const position = Math.min(positionMs, session.durationMs)
    if (await store.learning.record(session, credited, position, now))
      return { ...session, ...credited, positionMs: position }
  }
  throw new Error(`a learning session found no turn in ${TURNS} tries`)
}
