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

/** What the changes of a draft are made to. */
const version = z.object({
  /** The `updatedAt` of what the server is known to have; null for a draft it has never heard of. */
  basis: z._default(z.nullable(z.string()), null),
  /** Saves whose answers have not come: perhaps the server has one of them by now. */
  changeIds: z._default(z.readonly(z.array(z.string())), []),
})
export type Version = z.output<typeof version>

const copy = z.object({ ...draft.shape, ...version.shape })

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

type Listener = (kept: boolean) => void
const listeners = new Set<Listener>()
const tell = (kept: boolean) => listeners.forEach((listener) => listener(kept))

const index = (): UnsavedDraft[] => z.catch(z.array(entry), []).parse(storage.read(INDEX))
const others = (lectureId: string) => index().filter((each) => each.lectureId !== lectureId)

/** Drafts with changes that only this device has, of this member; a phone may be shared. */
export const unsavedDrafts = (memberId: string): UnsavedDraft[] => index().filter((each) => each.memberId === memberId)

/** A draft whose latest changes the server has not confirmed, as this device keeps it. */
export const localCopy = {
  read(lectureId: string, memberId: string): { readonly draft: Draft; readonly version: Version } | null {
    if (!unsavedDrafts(memberId).some((each) => each.lectureId === lectureId)) return null
    const read = copy.safeParse(storage.read(key(lectureId)))
    if (!read.success) return null
    const { basis, changeIds, ...draft } = read.data
    return { draft, version: { basis, changeIds } }
  },

  write(draft: Draft, version: Version, memberId: string, at: number): void {
    const { lectureId, title, parts } = draft
    const summary = { lectureId, memberId, title, parts: parts.length, dubbed: parts[0]?.kind === 'slide', at }
    storage.write(key(lectureId), { ...draft, ...version })
    storage.write(INDEX, [summary, ...others(lectureId)])
    tell(true)
  },

  remove(lectureId: string): void {
    storage.remove(key(lectureId))
    storage.write(INDEX, others(lectureId))
    tell(false)
  },

  /** Tells of each copy that is kept, and of each that is let go. Gives back how to stop listening. */
  onChange(listener: Listener): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
