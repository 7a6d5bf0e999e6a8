import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { partShown, stepShown } from '../shown'

export const draft: Handler<typeof lectures.draft> = async ({ lectureId }, { caller, store, media }) => {
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.authorId !== caller.memberId) return refuse('NO_SUCH_LECTURE')
  return {
    ...lecture,
    deckId: lecture.deck?.deckId ?? null,
    updatedAt: lecture.updatedAt.toISOString(),
    parts: lecture.parts.map((part) => partShown(media, part)),
    steps: (await store.reviews.steps(lectureId)).map(stepShown),
  }
}
