import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { progressShown } from '../shown'

export const learn: Handler<typeof lectures.learn> = async (
  { lectureId, sessionId, share },
  { caller, store, now },
) => {
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.state !== 'published') return refuse('NO_SUCH_LECTURE')
  if (lecture.authorId === caller.memberId) return refuse('OWN_LECTURE')

  // A token that was made up, or one’s own, brings nobody anything.
  const sharer = share && (await store.lectures.sharer(lectureId, share))
  const sharerId = sharer && sharer.memberId !== caller.memberId ? sharer.memberId : null
  const learnt = await store.learning.open({ memberId: caller.memberId, sessionId, lectureId, sharerId }, now)
  return { progress: progressShown(lecture.durationMs, learnt) }
}
