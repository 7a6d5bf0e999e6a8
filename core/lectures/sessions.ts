import { action } from '../action'
import { id } from '../text'
import * as z from '../zod'
import { card, milliseconds, progress, token } from './lecture'

/** [from, to) in milliseconds of the lecture’s own timeline. */
const interval = z
  .tuple([milliseconds, milliseconds])
  .check(z.refine(([from, to]) => from < to, 'an interval [from, to] with from < to'))
const watched = z.array(interval).check(z.maxLength(500))

/** What a player reports of a session: what was watched since it opened, and where the learner is. */
const report = z.object({ sessionId: id(), watched, positionMs: milliseconds })

/** Learned, by the server’s clock. */
export const sessions = {
  resume: action('lectures.resume', {
    who: 'member',
    summary: 'Lectures the caller began and did not finish, latest first.',
    input: z.object({}),
    output: z.object({ lectures: z.array(z.object({ card, progress })) }),
  }),

  learn: action('lectures.learn', {
    who: 'member',
    summary: 'Open a learning session. It closes any other session the caller has open.',
    input: z.object({ lectureId: id(), sessionId: id(), share: z.optional(token) }),
    output: z.object({ progress }),
    refusals: ['NO_SUCH_LECTURE', 'OWN_LECTURE'],
  }),

  beat: action('lectures.beat', {
    who: 'member',
    summary: 'Report what was watched since the session opened. Credit never outruns the server’s clock.',
    input: report,
    output: z.object({ progress }),
    refusals: ['SESSION_CLOSED', 'NO_SUCH_LECTURE'],
  }),

  finish: action('lectures.finish', {
    who: 'member',
    summary: 'Finish the lecture: nine tenths of it watched. Points are entered, once.',
    input: report,
    output: z.object({
      progress,
      /** Points entered for the caller by this, 0 if entered before or the day’s cap was reached. */
      awarded: z.int(),
      capped: z.boolean(),
      total: z.int(),
    }),
    refusals: ['SESSION_CLOSED', 'NOT_WATCHED', 'NO_SUCH_LECTURE'],
  }),
} as const
