import type { lectures } from '../../../core/lectures/contract'
import { maySee, mayTakeDown } from '../../../core/lectures/life'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { takeStep } from './step'

export const takeDown: Handler<typeof lectures.takeDown> = async ({ lectureId, stepId, reason }, context) => {
  const { caller, store, now } = context
  const lecture = await store.lectures.find(lectureId)
  if (!lecture || !maySee(lecture, caller)) return refuse('NO_SUCH_LECTURE')

  const allowed = mayTakeDown(lecture, caller)
  if (isRefusal(allowed)) return allowed

  return takeStep(lecture, { stepId, step: 'take_down', reason }, context, (advance) =>
    store.reviews.takeDown(advance, now),
  )
}
