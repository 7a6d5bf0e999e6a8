import { refuse, type Refusal } from '../refusal'
import type { Question } from './entry'

export interface Answer {
  readonly questionId: string
  readonly answer: string
}

/** Whether what was asked is answered: each required question, by one of its choices where it has some, and no other. */
export const answered = (
  questions: readonly Question[],
  answers: readonly Answer[],
): true | Refusal<'ANSWERS_NEEDED' | 'NO_SUCH_ANSWER'> => {
  const given = new Map(
    answers.filter(({ answer }) => answer !== '').map(({ questionId, answer }) => [questionId, answer]),
  )
  const lacking = questions.filter(({ questionId, required }) => required && !given.has(questionId))
  if (lacking.length > 0) return refuse('ANSWERS_NEEDED', { questions: lacking.map(({ questionId }) => questionId) })
  const fits = [...given].every(([questionId, answer]) => {
    const question = questions.find((each) => each.questionId === questionId)
    return question !== undefined && (question.choices.length === 0 || question.choices.includes(answer))
  })
  return fits || refuse('NO_SUCH_ANSWER')
}
