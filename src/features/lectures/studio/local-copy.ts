import { voices } from '../../../../core/lectures/lecture'
import { topics } from '../../../../core/lectures/topics'
import * as z from '../../../../core/zod'
import { storage } from '../../../platform/storage'
import type { Draft } from './draft'

const take = z.object({ fileId: z.string(), url: z.nullable(z.string()), durationMs: z.number() })
const takes = z.object({ video: z.optional(take), image: z.optional(take), audio: z.optional(take) })
const part = z.object({
  partId: z.string(),
  kind: z.enum(['video', 'slide']),
  narration: z.string(),
  stored: takes,
  fresh: takes,
})

const draft = z.object({
  lectureId: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: z.enum(topics),
  script: z.string(),
  deckId: z.nullable(z.string()),
  voice: z.enum(voices),
  parts: z.array(part),
})

/** What the list of drafts shows of one that the server may not have heard of yet. */
const entry = z.object({
  lectureId: z.string(),
  memberId: z.string(),
  title: z.string(),
  parts: z.number(),
  dubbed: z.boolean(),
  at: z.number(),
})
export type UnsavedDraft = z.output<typeof entry>

const INDEX = 'drafts'
const key = (lectureId: string) => `draft:${lectureId}`

const index = (): UnsavedDraft[] => z.catch(z.array(entry), []).parse(storage.read(INDEX))
const others = (lectureId: string) => index().filter((each) => each.lectureId !== lectureId)

/** Drafts with changes that only this device has, of this member; a phone may be shared. */
export const unsavedDrafts = (memberId: string): UnsavedDraft[] => index().filter((each) => each.memberId === memberId)

/** A draft whose latest changes the server has not confirmed, as this device keeps it. */
export const localCopy = {
  read(lectureId: string, memberId: string): Draft | null {
    if (!unsavedDrafts(memberId).some((each) => each.lectureId === lectureId)) return null
    const read = draft.safeParse(storage.read(key(lectureId)))
    return read.success ? read.data : null
  },

  write(changed: Draft, memberId: string, at: number): void {
    const { lectureId, title, parts } = changed
    const summary = { lectureId, memberId, title, parts: parts.length, dubbed: parts[0]?.kind === 'slide', at }
    storage.write(key(lectureId), changed)
    storage.write(INDEX, [summary, ...others(lectureId)])
  },

  remove(lectureId: string): void {
    storage.remove(key(lectureId))
    storage.write(INDEX, others(lectureId))
  },
}
