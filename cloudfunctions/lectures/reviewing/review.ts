import type { lectures } from '../../../core/lectures/contract'
import { mayReview, needsReason } from '../../../core/lectures/life'
import { forPublishing } from '../../../core/points/awards'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { takeStep } from './step'

export const review: Handler<typeof lectures.review> = async (input, context) => {
  const { lectureId, stepId, verdict, reason, submittedAt } = input
  const { caller, store, now } = context
  const lecture = await store.lectures.find(lectureId)
  if (!lecture) return refuse('NO_SUCH_LECTURE')
  // What went back to its author is theirs alone; only whoever sent it back, and asks again, is told that it went.
  if (lecture.state === 'draft')
    return (await store.reviews.isTaken(lectureId, stepId, verdict, caller.memberId)) ? {} : refuse('NO_SUCH_LECTURE')

  const allowed = mayReview(lecture, caller)
  if (isRefusal(allowed)) return allowed
  if (needsReason(verdict) && !reason) return refuse('REASON_NEEDED')

  if (submittedAt && lecture.state === 'submitted' && lecture.submittedAt?.toISOString() !== submittedAt)
    return refuse('CHANGED_SINCE')

  return takeStep(lecture, { stepId, step: verdict, reason: reason || null }, context, (advance) =>
    verdict === 'approve'
      ? store.reviews.publish(advance, forPublishing(lecture), now)
      : store.reviews.advance(advance, now),
  )
}
