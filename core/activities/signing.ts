import { action } from '../action'
import { cursor } from '../cursor'
import { once } from '../once'
import { draftLine, id } from '../text'
import * as z from '../zod'
import { MAX_GUESTS, MAX_QUESTIONS } from './entry'
import { signUpStates } from './life'

const answers = z.array(z.object({ questionId: id(), answer: draftLine(100) })).check(
  z.maxLength(MAX_QUESTIONS),
  z.refine((all) => once(all.map(({ questionId }) => questionId)), 'each question once'),
)

const seat = z.object({
  state: z.enum(signUpStates),
  /** Of one who waits: how many parties wait before them. */
  before: z.nullable(z.int()),
})

/** Seats: taken, waited for in order, offered, confirmed and given back. */
export const signing = {
  signUp: action('activities.signUp', {
    who: 'member',
    summary: 'Take seats for oneself and one’s guests; where there are not enough, wait in line for them.',
    input: z.object({
      activityId: id(),
      /** The same for a retry of the same; another one for another try. */
      attemptId: id(),
      guests: z._default(z.int().check(z.gte(0), z.lte(MAX_GUESTS)), 0),
      answers: z._default(answers, []),
    }),
    output: seat,
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_OPEN',
      'SIGNED_UP_ALREADY',
      'TOO_LATE',
      'TOO_MANY_GUESTS',
      'ANSWERS_NEEDED',
      'NO_SUCH_ANSWER',
      'TEXT_REFUSED',
    ],
  }),

  takeSeat: action('activities.takeSeat', {
    who: 'member',
    summary: 'Take the seat that became free for the asker while they waited.',
    input: z.object({ activityId: id() }),
    output: seat,
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OFFERED', 'TOO_LATE'],
  }),

  giveUp: action('activities.giveUp', {
    who: 'member',
    summary: 'Give one’s seats, or one’s place in the line, to whoever is next.',
    input: z.object({ activityId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'WRONG_STATE', 'TOO_LATE', 'ATTENDED'],
  }),

  signUps: action('activities.signUps', {
    who: 'member',
    summary: 'Who has signed up, for those who organise it: seats by when they were taken, then the line in its order.',
    input: z.object({ activityId: id(), cursor: cursor('count', 'number') }),
    output: z.object({
      signUps: z.array(
        z.object({
          memberId: id(),
          name: z.string(),
          organisation: z.string(),
          state: z.enum(signUpStates),
          guests: z.int(),
          answers: z.array(z.object({ questionId: id(), answer: z.string() })),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS'],
  }),

  tick: action('activities.tick', {
    who: 'timer',
    summary:
      'Each minute: what is due is done: seats that were offered and not taken go to the next in line, who has one is reminded, tenders are decided, what ended a day ago is finished, old notices are thrown away, and messages are sent.',
    input: z.object({}),
    output: z.object({
      lapsed: z.int(),
      reminded: z.int(),
      decided: z.int(),
      finished: z.int(),
      forgotten: z.int(),
      sent: z.int(),
    }),
  }),
} as const
