import type { PlayableLecture } from '../player/playable-lecture'
import { isRecorded, takeOf, type Draft } from './draft'

/** A file the platform could not measure plays all the same; the server measures it when it arrives. */
const UNMEASURED_MS = 60_000

/** The draft as members will see it: every part that is there already. */
export const playableDraft = (draft: Draft): PlayableLecture => ({
  title: draft.title,
  cover: draft.parts.map((part) => takeOf(part, 'image')?.url).find(Boolean) ?? null,
  script: draft.script,
  voice: draft.voice,
  sample: false,
  parts: draft.parts.filter(isRecorded).map((part) => {
    const main = takeOf(part, part.kind === 'video' ? 'video' : 'audio')
    return {
      partId: part.partId,
      kind: part.kind,
      narration: part.narration,
      video: takeOf(part, 'video')?.url ?? null,
      image: takeOf(part, 'image')?.url ?? null,
      audio: takeOf(part, 'audio')?.url ?? null,
      durationMs: main?.durationMs || UNMEASURED_MS,
    }
  }),
})
