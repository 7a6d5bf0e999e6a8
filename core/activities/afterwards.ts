import { action } from '../action'
import { cursor } from '../cursor'
import { draftText, id } from '../text'
import * as z from '../zod'
import { activityKinds } from './kinds'
import { activityStates } from './life'
import { photoStates } from './photos'
import { presenceStates } from './presence'

export const MAX_SUMMARY = 3000
export const MAX_FEEDBACK = 300

const photo = z.object({
  fileId: id(),
  url: z.string(),
  state: z.enum(photoStates),
  by: z.string(),
  mine: z.boolean(),
  reason: z.nullable(z.string()),
})

export type ActivityPhoto = z.output<typeof photo>

const stars = z.int().check(z.gte(1), z.lte(5))

/** Figures of five answers and more: fewer would tell who said what. */
const figures = z.object({
  answers: z.int(),
  average: z.number(),
  /** How many gave one star, two, and so on. */
  stars: z.array(z.int()),
  /** How many wrote something, and what they wrote: of more than fifty the longest. */
  wrote: z.int(),
  words: z.array(z.string()),
})

export type FeedbackFigures = z.output<typeof figures>

/** What an activity leaves behind. */
export const afterwards = {
  finish: action('activities.finish', {
    who: 'member',
    summary: 'Close an activity that has ended: points are entered for those who came, and for its hosts.',
    input: z.object({ activityId: id() }),
    output: z.object({ came: z.int() }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'WRONG_STATE', 'NOT_OVER'],
  }),

  outcome: action('activities.outcome', {
    who: 'member',
    summary: 'What an activity left: its summary, how many came and what they thought of it.',
    input: z.object({ activityId: id() }),
    output: z.object({
      activityId: id(),
      title: z.string(),
      kind: z.enum(activityKinds),
      state: z.enum(activityStates),
      host: z.string(),
      from: z.iso.datetime(),
      until: z.iso.datetime(),
      countsHours: z.boolean(),
      sample: z.boolean(),
      came: z.int(),
      /** In total, where hours count. */
      minutes: z.int(),
      summary: z.string(),
      /** Null until there are five answers. */
      feedback: z.nullable(figures),
      mine: z.object({
        state: z.enum(presenceStates),
        minutes: z.nullable(z.int()),
        /** Why an organiser took it back. */
        reason: z.nullable(z.string()),
        feedback: z.nullable(z.object({ stars, words: z.string() })),
      }),
      mayAddPhotos: z.boolean(),
      mayGiveFeedback: z.boolean(),
      organises: z.boolean(),
      /** Whether the asker may finish it now. */
      mayFinish: z.boolean(),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OPEN'],
  }),

  saveSummary: action('activities.saveSummary', {
    who: 'member',
    summary: 'Write down what it was like, for everybody it was for.',
    input: z.object({ activityId: id(), summary: draftText(MAX_SUMMARY) }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN', 'TOO_EARLY', 'TEXT_REFUSED'],
  }),

  photos: action('activities.photos', {
    who: 'member',
    summary: 'The photos of it that the asker may see: what waits in front, then the newest; a page at a time.',
    input: z.object({ activityId: id(), cursor: cursor('flag', 'instant', 'id') }),
    output: z.object({
      photos: z.array(photo),
      /** Of all that they may see. */
      inAll: z.int(),
      /** Of the asker’s own, the refused among them. */
      own: z.int(),
      next: z.nullable(z.string()),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OPEN'],
  }),

  addPhotos: action('activities.addPhotos', {
    who: 'member',
    summary:
      'Add pictures that were uploaded; those of its organisers are shown at once, others once one of them agrees.',
    input: z.object({ activityId: id(), fileIds: z.array(id()).check(z.minLength(1), z.maxLength(9)) }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OPEN', 'NOT_THERE', 'TOO_EARLY', 'TOO_MANY_PHOTOS', 'NO_SUCH_FILE'],
  }),

  reviewPhoto: action('activities.reviewPhoto', {
    who: 'member',
    summary: 'Let everybody see a photo, or say to whoever took it why not; also later, of one that is seen.',
    input: z.object({
      activityId: id(),
      fileId: id(),
      verdict: z.enum(['show', 'refuse']),
      reason: z._default(draftText(200), ''),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NO_SUCH_FILE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),

  removePhoto: action('activities.removePhoto', {
    who: 'member',
    summary: 'Take a photo of one’s own away.',
    input: z.object({ activityId: id(), fileId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NO_SUCH_FILE'],
  }),

  giveFeedback: action('activities.giveFeedback', {
    who: 'member',
    summary: 'Say what one thought of it, one to five stars and words; of those who came, once it is over.',
    input: z.object({ activityId: id(), stars, words: z._default(draftText(MAX_FEEDBACK), '') }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OPEN', 'NOT_THERE', 'TOO_EARLY', 'TOO_LATE', 'TEXT_REFUSED'],
  }),
} as const
