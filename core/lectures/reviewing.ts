import { action } from '../action'
import { cursor } from '../cursor'
import { instant } from '../instant'
import { draftText, id, text } from '../text'
import * as z from '../zod'
import { card, verdicts } from './lecture'

/** Handed in, judged, and taken down. */
export const reviewing = {
  submit: action('lectures.submit', {
    who: 'member',
    summary: 'Hand a draft in for review.',
    /** `basis`: the `updatedAt` of the draft that its author saw. */
    input: z.object({ lectureId: id(), stepId: id(), basis: instant() }),
    output: z.object({}),
    refusals: ['NO_SUCH_LECTURE', 'CHANGED_MEANWHILE', 'INCOMPLETE', 'WRONG_STATE', 'TEXT_REFUSED'],
  }),

  withdraw: action('lectures.withdraw', {
    who: 'member',
    summary: 'Take a lecture back from review to change it.',
    input: z.object({ lectureId: id(), stepId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_LECTURE', 'WRONG_STATE'],
  }),

  reviewQueue: action('lectures.reviewQueue', {
    who: 'officer',
    summary: 'Lectures waiting for a review the caller may give, longest waiting first.',
    input: z.object({ cursor: cursor('instant', 'id') }),
    output: z.object({
      lectures: z.array(z.object({ card, submittedAt: z.iso.datetime() })),
      next: z.nullable(z.string()),
    }),
  }),

  review: action('lectures.review', {
    who: 'officer',
    summary: 'Approve a lecture, ask for changes, or refuse it with a reason.',
    input: z.object({
      lectureId: id(),
      stepId: id(),
      verdict: z.enum(verdicts),
      reason: z._default(draftText(300), ''),
      /** The `submittedAt` of what the reviewer saw: what was changed and handed in again meanwhile is not reviewed unseen. */
      submittedAt: z.optional(instant()),
    }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_LECTURE',
      'OWN_LECTURE',
      'NOT_IN_YOUR_ORGANISATION',
      'WRONG_STATE',
      'REASON_NEEDED',
      'CHANGED_SINCE',
    ],
  }),

  takeDown: action('lectures.takeDown', {
    who: 'member',
    summary: 'Take a published lecture down, by its author or an officer; the points it brought are reversed.',
    input: z.object({ lectureId: id(), stepId: id(), reason: text(300) }),
    output: z.object({}),
    refusals: ['NO_SUCH_LECTURE', 'NOT_IN_YOUR_ORGANISATION', 'WRONG_STATE'],
  }),

  putAway: action('lectures.putAway', {
    who: 'member',
    summary:
      'Show a lecture of the caller’s that was taken down among their own no more. The lecture stays, with its reasons ' +
      'and what was counted from it.',
    input: z.object({ lectureId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_LECTURE', 'NOT_TAKEN_DOWN'],
  }),
} as const
