import { action } from '../action'
import { cursor } from '../cursor'
import { draftLine, draftText, id, text } from '../text'
import * as z from '../zod'
import { filePurposes, MAX_PARTS } from './files'
import { topics } from './topics'

/** draft → submitted → (back to draft with changes requested, or refused) → published → taken down. */
export const lectureStates = ['draft', 'submitted', 'refused', 'published', 'taken_down'] as const
export const steps = ['submit', 'withdraw', 'request_changes', 'refuse', 'approve', 'take_down'] as const
export const verdicts = ['approve', 'request_changes', 'refuse'] as const
export const voices = ['person', 'synthetic'] as const
export const windows = ['week', 'month', 'all'] as const

const topic = z.enum(topics)
const milliseconds = z.int().check(z.gte(0))
const next = z.nullable(z.string())
const token = z.string().check(z.regex(/^[0-9A-Za-z_-]{8,32}$/))
const person = z.object({ name: z.string(), organisation: z.string() })

/** Where a player or an image finds a file: an address that works for some hours, or a `cloud://` id in WeChat. */
const address = z.string()

/** A lecture in a list. */
const card = z.object({
  lectureId: id(),
  title: z.string(),
  topic,
  author: person,
  durationMs: milliseconds,
  /** The first picture of the lecture; null where a cover is drawn from the title. */
  cover: z.nullable(address),
  /** Read over another’s script (配音), rather than the author’s own (录课). */
  dubbed: z.boolean(),
  featured: z.boolean(),
  /** Marked 示例: invented for the demonstration. */
  sample: z.boolean(),
})

export type LectureCard = z.output<typeof card>

/** Where a list counts nothing of its own: how far the lecture went since it was published. */
const counted = z.extend(card, {
  publishedAt: z.nullable(z.iso.datetime()),
  /** Distinct members who spread it with effect, and who finished it, of all time. */
  sharers: z.int(),
  learners: z.int(),
})

export type CountedLecture = z.output<typeof counted>

/** The longest a popular list gets. */
export const RANKED = 50

/** One part as the player shows it: a video clip, or a slide with a voice. */
const part = z.object({
  partId: id(),
  kind: z.enum(['video', 'slide']),
  video: z.nullable(address),
  image: z.nullable(address),
  audio: z.nullable(address),
  durationMs: milliseconds,
  narration: z.string(),
})

export type LecturePart = z.output<typeof part>

/** One part as the studio saves it: file ids, any of them still missing while it is a draft. */
const draftPart = z.object({
  partId: id(),
  kind: z.enum(['video', 'slide']),
  videoId: z.nullable(id()),
  imageId: z.nullable(id()),
  audioId: z.nullable(id()),
  narration: draftText(1000),
})

const step = z.object({
  stepId: id(),
  step: z.enum(steps),
  at: z.iso.datetime(),
  actor: z.string(),
  reason: z.nullable(z.string()),
})

/** [from, to) in milliseconds of the lecture’s own timeline. */
const interval = z
  .tuple([milliseconds, milliseconds])
  .check(z.refine(([from, to]) => from < to, 'an interval [from, to] with from < to'))
const watched = z.array(interval).check(z.maxLength(500))

/** What a player reports of a session: what was watched since it opened, and where the learner is. */
const report = z.object({ sessionId: id(), watched, positionMs: milliseconds })

const progress = z.object({
  positionMs: milliseconds,
  watched: z.array(z.tuple([milliseconds, milliseconds])),
  /** Milliseconds credited so far, and how many finish the lecture. */
  watchedMs: milliseconds,
  neededMs: milliseconds,
  finished: z.boolean(),
})

export type Progress = z.output<typeof progress>

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
  /** The reviewer’s words where changes were requested, it was refused or taken down. */
  reason: z.nullable(z.string()),
  sharers: z.int(),
  learners: z.int(),
})

export const lectures = {
  list: action('lectures.list', {
    who: 'anyone',
    summary: 'Published lectures, newest first, by topic and by words in the title.',
    input: z.object({
      topic: z.optional(topic),
      search: z._default(draftText(40), ''),
      cursor: cursor('instant', 'id'),
    }),
    output: z.object({ lectures: z.array(counted), next }),
  }),

  popular: action('lectures.popular', {
    who: 'anyone',
    summary:
      'What most different people spread with effect, in a window and an organisation; by default the whole city.',
    input: z.object({
      window: z.enum(windows),
      organisationId: z.optional(id()),
      /** How many places are shown. */
      top: z._default(z.int().check(z.gte(1), z.lte(RANKED)), RANKED),
    }),
    output: z.object({
      lectures: z.array(z.object({ card, /** In this window: */ sharers: z.int(), learners: z.int(), rank: z.int() })),
    }),
    refusals: ['NO_SUCH_ORGANISATION'],
  }),

  featured: action('lectures.featured', {
    who: 'anyone',
    summary: 'The frozen 精品党课 lists, newest period first.',
    input: z.object({ kind: z.enum(['week', 'month']), cursor: cursor('instant') }),
    output: z.object({
      lists: z.array(
        z.object({
          period: z.string(),
          from: z.iso.datetime(),
          until: z.iso.datetime(),
          frozenAt: z.iso.datetime(),
          lectures: z.array(
            z.object({
              rank: z.int(),
              sharers: z.int(),
              learners: z.int(),
              /** Null once the lecture was taken down; its place stays. */
              card: z.nullable(card),
            }),
          ),
        }),
      ),
      next,
    }),
  }),

  view: action('lectures.view', {
    who: 'anyone',
    summary: 'One lecture with its parts, and how far the caller got.',
    input: z.object({ lectureId: id(), share: z.optional(token) }),
    output: z.object({
      lecture: z.extend(counted, {
        summary: z.string(),
        script: z.string(),
        state: z.enum(lectureStates),
        /** When it was last handed in; a reviewer says with this which version they saw. */
        submittedAt: z.nullable(z.iso.datetime()),
        deck: z.nullable(z.object({ deckId: id(), title: z.string() })),
        voice: z.enum(voices),
        parts: z.array(part),
      }),
      mine: z.boolean(),
      /** The caller may review or take it down. */
      reviewer: z.boolean(),
      progress: z.nullable(progress),
      /** Its life so far, for its author and those who review it; empty for everyone else. */
      steps: z.array(step),
      /** Who sent the caller here, when they came by a share. */
      sharedBy: z.nullable(z.string()),
    }),
    refusals: ['NO_SUCH_LECTURE'],
  }),

  resume: action('lectures.resume', {
    who: 'member',
    summary: 'Lectures the caller began and did not finish, latest first.',
    input: z.object({}),
    output: z.object({ lectures: z.array(z.object({ card, progress })) }),
  }),

  mine: action('lectures.mine', {
    who: 'member',
    summary: 'The caller’s own lectures and drafts, latest change first.',
    input: z.object({}),
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
    }),
    refusals: ['NO_SUCH_LECTURE'],
  }),

  saveDraft: action('lectures.saveDraft', {
    who: 'member',
    summary: 'Create or replace a draft. Parts are kept in the order given; files no part uses any more are removed.',
    input: z.object({
      lectureId: id(),
      title: draftLine(40),
      summary: draftText(200),
      topic,
      script: draftText(10000),
      deckId: z.nullable(id()),
      /** Authors say when a voice is synthetic; members are told (GB 45438-2025, in force since 2025-09-01). */
      voice: z._default(z.enum(voices), 'person'),
      parts: z.array(draftPart).check(z.maxLength(MAX_PARTS)),
    }),
    output: z.object({ savedAt: z.iso.datetime() }),
    refusals: ['NO_SUCH_LECTURE', 'NOT_EDITABLE', 'NO_SUCH_FILE', 'NO_SUCH_DECK'],
  }),

  discard: action('lectures.discard', {
    who: 'member',
    summary: 'Delete a draft and its files.',
    input: z.object({ lectureId: id() }),
    output: z.object({}),
    refusals: ['NOT_EDITABLE'],
  }),

  place: action('lectures.place', {
    who: 'member',
    summary: 'Where to put a file that is about to be uploaded to cloud storage.',
    input: z.object({
      fileId: id(),
      extension: z.string().check(z.regex(/^[a-z0-9]{2,5}$/)),
      bytes: z._default(z.int().check(z.gte(0)), 0),
    }),
    output: z.object({ cloudPath: z.string() }),
    refusals: ['NO_ROOM'],
  }),

  receive: action('lectures.receive', {
    who: 'member',
    summary: 'Check an uploaded file by its bytes and keep it, or refuse it and remove it.',
    input: z.object({
      fileId: id(),
      purpose: z.enum(filePurposes),
      /** Where the platform put it; on the server the upload itself fills this in. */
      location: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    output: z.object({ fileId: id(), url: address, durationMs: milliseconds, bytes: z.int() }),
    refusals: [
      'NOT_YOUR_FILE',
      'WRONG_TYPE',
      'UNREADABLE',
      'TOO_LONG',
      'TOO_SHORT',
      'TOO_BIG',
      'NO_PICTURE',
      'NO_SOUND',
      'NO_ROOM',
    ],
  }),

  submit: action('lectures.submit', {
    who: 'member',
    summary: 'Hand a draft in for review.',
    input: z.object({ lectureId: id(), stepId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_LECTURE', 'INCOMPLETE', 'WRONG_STATE', 'TEXT_REFUSED'],
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
    input: z.object({}),
    output: z.object({ lectures: z.array(z.object({ card, submittedAt: z.iso.datetime() })) }),
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
      submittedAt: z.optional(z.iso.datetime()),
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

  share: action('lectures.share', {
    who: 'member',
    summary: 'The caller’s share token for a lecture; always the same one.',
    input: z.object({ lectureId: id() }),
    output: z.object({ token }),
    refusals: ['NO_SUCH_LECTURE'],
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

  tick: action('lectures.tick', {
    who: 'timer',
    summary:
      'Each minute: roll new completions into the rankings, freeze the periods that ended, remove stray uploads.',
    input: z.object({}),
    output: z.object({ rolled: z.int(), frozen: z.array(z.string()), removed: z.int() }),
  }),
} as const
