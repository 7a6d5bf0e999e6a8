import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

export const putAway: Handler<typeof lectures.putAway> = async ({ lectureId }, { caller, store, now }) => {
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.authorId !== caller.memberId) return refuse('NO_SUCH_LECTURE')
  if (lecture.state !== 'taken_down') return refuse('NOT_TAKEN_DOWN')

  await store.reviews.putAway(lectureId, now)
  return {}
}
