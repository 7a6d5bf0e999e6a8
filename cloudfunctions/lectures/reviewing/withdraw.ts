import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { takeStep } from './step'

export const withdraw: Handler<typeof lectures.withdraw> = async ({ lectureId, stepId }, context) => {
  const { caller, store, now } = context
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.authorId !== caller.memberId) return refuse('NO_SUCH_LECTURE')

  return takeStep(lecture, { stepId, step: 'withdraw', reason: null }, context, (advance) =>
    store.reviews.advance(advance, now),
  )
}
