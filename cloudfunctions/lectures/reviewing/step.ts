import { move, type Step } from '../../../core/lectures/life'
import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import type { Context } from '../../_shell/feature'
import type { StoredLecture } from '../../_store/lectures'
import type { Advance } from '../../_store/reviews'

interface Wanted {
  readonly stepId: string
  readonly step: Step
  readonly reason: string | null
}

/**
 * Take a step in a lecture’s life: decide whether it may be taken from where the lecture is, then do it with `deed`.
 * A step that was taken before, by the same actor under the same id, is a retry and changes nothing.
 */
export const takeStep = async (
  lecture: StoredLecture,
  { stepId, step, reason }: Wanted,
  { caller, store }: Pick<Context<'member'>, 'caller' | 'store'>,
  deed: (advance: Advance) => Promise<boolean>,
): Promise<Record<string, never> | Refusal<'WRONG_STATE'>> => {
  const { lectureId, state, updatedAt } = lecture
  const to = move(lecture, step)
  const advance = { lectureId, stepId, step, from: state, actorId: caller.memberId, reason, unchangedSince: updatedAt }
  if (!isRefusal(to) && (await deed({ ...advance, to }))) return {}

  if (await store.reviews.isTaken(lectureId, stepId, step, caller.memberId)) return {}
  return isRefusal(to) ? to : refuse('WRONG_STATE')
}
