import type { lectures } from '../../../core/lectures/contract'
import { mayReview, maySee } from '../../../core/lectures/life'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { countedShown, partShown, progressShown, stepShown } from '../shown'

export const view: Handler<typeof lectures.view> = async ({ lectureId, share }, { caller, store, media }) => {
  const lecture = await store.lectures.find(lectureId)
  if (!lecture || !maySee(lecture, caller)) return refuse('NO_SUCH_LECTURE')

  const mine = caller?.memberId === lecture.authorId
  const reviewer = caller !== null && !mine && !isRefusal(mayReview(lecture, caller))
  const [learnt, sharer, steps] = await Promise.all([
    caller ? store.learning.find(caller.memberId, lectureId) : undefined,
    caller && share ? store.lectures.sharer(lectureId, share) : undefined,
    mine || reviewer ? store.reviews.steps(lectureId) : [],
  ])
  return {
    lecture: {
      ...lecture,
      ...countedShown(media, lecture),
      submittedAt: lecture.submittedAt?.toISOString() ?? null,
      parts: lecture.parts.map((part) => partShown(media, part)),
    },
    mine,
    reviewer,
    progress: learnt ? progressShown(lecture.durationMs, learnt) : null,
    steps: steps.map(stepShown),
    sharedBy: sharer && sharer.memberId !== caller?.memberId ? sharer.name : null,
  }
}
