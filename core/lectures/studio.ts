import { action } from '../action'
import { cursor } from '../cursor'
import { basis } from '../instant'
import { once } from '../once'
import { draftLine, draftText, id } from '../text'
import * as z from '../zod'
import { MAX_PARTS } from './files'
import { MAX_UNDECIDED } from './room'
import { address, lectureStates, milliseconds, step, topic, voices } from './lecture'

/** One part as the studio saves it: file ids, any of them still missing while it is a draft. */
const draftPart = z.object({
  partId: id(),
  kind: z.enum(['video', 'slide']),
  videoId: z.nullable(id()),
  imageId: z.nullable(id()),
  audioId: z.nullable(id()),
  narration: draftText(1000),
})

/**
 * The details of `CHANGED_MEANWHILE`: when it was changed and by which save, so that a device knows its own again whose
 * answer was lost; null where it was thrown away.
 */
export const changedMeanwhile = z.object({ updatedAt: z.nullable(z.iso.datetime()), changeId: z.nullable(id()) })

const mine = z.object({
  lectureId: id(),
  title: z.string(),
  topic,
  state: z.enum(lectureStates),
  dubbed: z.boolean(),
  cover: z.nullable(address),
  durationMs: milliseconds,
  parts: z.int(),
  updatedAt: z.iso.datetime(),
  /** What was said with its last step: by its reviewer, or by whoever took it down, who may be its author. */
  reason: z.nullable(z.string()),
  sharers: z.int(),
  learners: z.int(),
})

/** Recorded or dubbed, in parts, until it is handed in. */
export const studio = {
  mine: action('lectures.mine', {
    who: 'member',
    summary: 'The caller’s own lectures and drafts, latest change first, without what they put away.',
    input: z.object({ cursor: cursor('instant', 'id') }),
    output: z.object({ lectures: z.array(mine), next: z.nullable(z.string()) }),
  }),

  drafts: action('lectures.drafts', {
    who: 'member',
    summary:
      'What the caller began and nobody has decided about yet, latest change first; all of it, for it has a limit.',
    input: z.object({
      /** Of copies that the caller’s device keeps: what became of these is told as well, whatever it is. */
      alsoIds: z._default(z.array(id()).check(z.maxLength(MAX_UNDECIDED)), []),
    }),
    output: z.object({ lectures: z.array(mine) }),
  }),

  decks: action('lectures.decks', {
    who: 'member',
    summary: 'The library of slide decks with scripts, to dub.',
    input: z.object({}),
    output: z.object({
      decks: z.array(
        z.object({
          deckId: id(),
          title: z.string(),
          summary: z.string(),
          topic,
          cover: address,
          pages: z.int(),
          sample: z.boolean(),
        }),
      ),
    }),
  }),

  deck: action('lectures.deck', {
    who: 'member',
    summary: 'One deck with its pages: a picture, the words to read, and how long that takes.',
    input: z.object({ deckId: id() }),
    output: z.object({
      deckId: id(),
      title: z.string(),
      summary: z.string(),
      topic,
      pages: z.array(z.object({ imageId: id(), image: address, narration: z.string(), suggestedMs: milliseconds })),
    }),
    refusals: ['NO_SUCH_DECK'],
  }),

  draft: action('lectures.draft', {
    who: 'member',
    summary: 'One of the caller’s own lectures as the studio edits it.',
    input: z.object({ lectureId: id() }),
    output: z.object({
      lectureId: id(),
      state: z.enum(lectureStates),
      title: z.string(),
      summary: z.string(),
      topic,
      script: z.string(),
      deckId: z.nullable(id()),
      voice: z.enum(voices),
      parts: z.array(
        z.extend(draftPart, {
          video: z.nullable(address),
          image: z.nullable(address),
          audio: z.nullable(address),
          durationMs: milliseconds,
        }),
      ),
      steps: z.array(step),
      updatedAt: z.iso.datetime(),
    }),
    refusals: ['NO_SUCH_LECTURE'],
  }),

  saveDraft: action('lectures.saveDraft', {
    who: 'member',
    summary:
      'Create or replace a draft, whole. Parts are kept in the order given; files no part uses any more are removed.',
    input: z.object({
      lectureId: id(),
      changeId: id(),
      basis: basis(),
      title: draftLine(40),
      summary: draftText(200),
      topic,
      script: draftText(10000),
      deckId: z.nullable(id()),
      /** Authors say when a voice is synthetic; members are told (GB 45438-2025, in force since 2025-09-01). */
      voice: z._default(z.enum(voices), 'person'),
      parts: z.array(draftPart).check(
        z.maxLength(MAX_PARTS),
        z.refine((parts) => once(parts.map(({ partId }) => partId)), 'each part once'),
      ),
    }),
    output: z.object({ updatedAt: z.iso.datetime() }),
    refusals: [
      'NO_SUCH_LECTURE',
      'NOT_EDITABLE',
      'CHANGED_MEANWHILE',
      'NO_SUCH_FILE',
      'NO_SUCH_DECK',
      'TOO_MANY_DRAFTS',
    ],
  }),

  discard: action('lectures.discard', {
    who: 'member',
    summary:
      'Delete a draft, or a lecture that was refused, with its files. One that was ever published stays: lists and ' +
      'points of others were counted from it.',
    input: z.object({ lectureId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_LECTURE', 'NOT_EDITABLE'],
  }),
} as const
