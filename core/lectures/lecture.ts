import { id } from '../text'
import * as z from '../zod'
import { topics } from './topics'

/** draft → submitted → (back to draft with changes requested, or refused) → published → taken down. */
export const lectureStates = ['draft', 'submitted', 'refused', 'published', 'taken_down'] as const
export const steps = ['submit', 'withdraw', 'request_changes', 'refuse', 'approve', 'take_down'] as const
export const verdicts = ['approve', 'request_changes', 'refuse'] as const
export const voices = ['person', 'synthetic'] as const

export const topic = z.enum(topics)
export const milliseconds = z.int().check(z.gte(0))
/** Of a share. */
export const token = z.string().check(z.regex(/^[0-9A-Za-z_-]{8,32}$/))

const person = z.object({ name: z.string(), organisation: z.string() })

/** Where a player or an image finds a file: an address that works for some hours, or a `cloud://` id in WeChat. */
export const address = z.string()

/** A lecture in a list. */
export const card = z.object({
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
export const counted = z.extend(card, {
  publishedAt: z.nullable(z.iso.datetime()),
  /** Distinct members who spread it with effect, and who finished it, of all time. */
  sharers: z.int(),
  learners: z.int(),
})

export type CountedLecture = z.output<typeof counted>

/** One part as the player shows it: a video clip, or a slide with a voice. */
export const part = z.object({
  partId: id(),
  kind: z.enum(['video', 'slide']),
  video: z.nullable(address),
  image: z.nullable(address),
  audio: z.nullable(address),
  durationMs: milliseconds,
  narration: z.string(),
})

export type LecturePart = z.output<typeof part>

export const step = z.object({
  stepId: id(),
  step: z.enum(steps),
  at: z.iso.datetime(),
  actor: z.string(),
  reason: z.nullable(z.string()),
})

export const progress = z.object({
  positionMs: milliseconds,
  watched: z.array(z.tuple([milliseconds, milliseconds])),
  /** Milliseconds credited so far, and how many finish the lecture. */
  watchedMs: milliseconds,
  neededMs: milliseconds,
  finished: z.boolean(),
})

export type Progress = z.output<typeof progress>
