import { complete } from '../../../core/lectures/completeness'
import type { lectures } from '../../../core/lectures/contract'
import { isEditable } from '../../../core/lectures/life'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { takeStep } from './step'

export const submit: Handler<typeof lectures.submit> = async ({ lectureId, stepId, basis }, context) => {
  const { caller, store, now } = context
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.authorId !== caller.memberId) return refuse('NO_SUCH_LECTURE')

  if (isEditable(lecture) && lecture.updatedAt.toISOString() !== basis) return refuse('CHANGED_MEANWHILE')

  const whole = complete(lecture)
  if (isRefusal(whole)) return whole
  const words = [lecture.title, lecture.summary, lecture.script, ...lecture.parts.map((part) => part.narration)]
  const text = await allowed(words, context)
  if (isRefusal(text)) return text

  return takeStep(lecture, { stepId, step: 'submit', reason: null }, context, (advance) =>
    store.reviews.advance(advance, now),
  )
}
