import type { InputOf } from '../action'
import { refuse, type Refusal } from '../refusal'
import type { lectures } from './contract'
import type { FilePurpose } from './files'

/** A part as the studio saves it. */
export type PlannedPart = InputOf<typeof lectures.saveDraft>['parts'][number]

type Files = Pick<PlannedPart, 'videoId' | 'imageId' | 'audioId'>

/** The files that parts are made of, as far as there are any yet. */
export const filesOf = (parts: readonly Files[]): string[] =>
  parts.flatMap((part) => [part.videoId, part.imageId, part.audioId]).filter((id) => id !== null)

/** A file the author may use: their own uploads, and the pictures of the deck they dub. */
export interface UsableFile {
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly location: string
  readonly durationMs: number
}

export interface AssembledPart extends PlannedPart {
  readonly video: string | null
  readonly image: string | null
  readonly audio: string | null
  readonly durationMs: number
}

/**
 * Parts with their files found: a clip for a video, an image (a slide, or a clip’s cover) and a voice for a slide. A part
 * lasts as long as its clip or voice.
 */
export const assemble = (
  parts: readonly PlannedPart[],
  files: readonly UsableFile[],
): AssembledPart[] | Refusal<'NO_SUCH_FILE'> => {
  const usable = new Map(files.map((file) => [`${file.purpose}:${file.fileId}`, file]))
  const wanted = parts.map((part) => ({
    part,
    video: part.kind === 'video' ? find(usable, 'clip', part.videoId) : null,
    image: find(usable, 'slide', part.imageId),
    audio: part.kind === 'slide' ? find(usable, 'voice', part.audioId) : null,
  }))

  const lost = wanted.findIndex(({ video, image, audio }) => [video, image, audio].includes(undefined))
  if (lost >= 0) return refuse('NO_SUCH_FILE', { part: lost + 1 })

  return wanted.map(({ part, video, image, audio }) => ({
    ...part,
    videoId: video?.fileId ?? null,
    audioId: audio?.fileId ?? null,
    video: video?.location ?? null,
    image: image?.location ?? null,
    audio: audio?.location ?? null,
    durationMs: (video ?? audio)?.durationMs ?? 0,
  }))
}

/** The file of that id and purpose; null where none is wanted yet, undefined where it is not to be had. */
const find = (files: Map<string, UsableFile>, purpose: FilePurpose, fileId: string | null) =>
  fileId === null ? null : files.get(`${purpose}:${fileId}`)
