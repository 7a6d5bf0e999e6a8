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
  const given = new Set(answers.filter(({ answer }) => answer !== '').map(({ questionId }) => questionId))
  const lacking = questions.filter(({ questionId, required }) => required && !given.has(questionId))
  if (lacking.length > 0) return refuse('ANSWERS_NEEDED', { questions: lacking.map(({ questionId }) => questionId) })
  // One that is empty is none, and still has to be of a question.
  const fits = answers.every(({ questionId, answer }) => {
    const question = questions.find((each) => each.questionId === questionId)
    if (!question) return false
    return answer === '' || question.choices.length === 0 || question.choices.includes(answer)
  })
  return fits || refuse('NO_SUCH_ANSWER')
}
