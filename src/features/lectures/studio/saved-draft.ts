import type { InputOf, OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import { emptyPart, type Draft, type Take } from './draft'

export type SavedDraft = Omit<InputOf<typeof lectures.saveDraft>, 'changeId' | 'basis'>
export type ServerDraft = OutputOf<typeof lectures.draft>

/** What the server is told: only files it has. What is still on its way is said in a later save. */
export const toSave = (draft: Draft): SavedDraft => ({
  ...draft,
  parts: draft.parts.map(({ partId, kind, narration, stored }) => ({
    partId,
    kind,
    narration,
    videoId: stored.video?.fileId ?? null,
    imageId: stored.image?.fileId ?? null,
    audioId: stored.audio?.fileId ?? null,
  })),
})

const storedTake = (fileId: string | null, url: string | null, durationMs: number): Take | undefined =>
  fileId === null ? undefined : { fileId, url, durationMs }

export const fromServer = (saved: ServerDraft): Draft => ({
  lectureId: saved.lectureId,
  title: saved.title,
  summary: saved.summary,
  topic: saved.topic,
  script: saved.script,
  deckId: saved.deckId,
  voice: saved.voice,
  parts: saved.parts.map((part) => ({
    ...emptyPart(part.partId, part.kind),
    narration: part.narration,
    stored: {
      video: storedTake(part.videoId, part.video, part.durationMs),
      image: storedTake(part.imageId, part.image, 0),
      audio: storedTake(part.audioId, part.audio, part.durationMs),
    },
  })),
})
