import { isTooLong, MAX_BYTES, MAX_PART_MS, MIN_PART_MS, type FilePurpose } from '../../../core/lectures/files'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Media } from '../../_shell/host'
import { inspectImage } from '../../_shell/inspect-image'
import { inspectSheet } from '../../_shell/sheet/inspect-sheet'
import { inspectDocument } from './inspect-document'
import { inspectMedia } from './inspect-media'

export interface Inspected {
  /** By the bytes; what the client called the file does not count. */
  readonly extension: string
  readonly bytes: number
  /** 0 for what does not last: an image, a document or a sheet. */
  readonly durationMs: number
}

export type FileRefusal =
  'WRONG_TYPE' | 'UNREADABLE' | 'TOO_LONG' | 'TOO_SHORT' | 'TOO_BIG' | 'NO_PICTURE' | 'HAS_PICTURE' | 'NO_SOUND'

/** Whether an upload is what it is for: its type, tracks and duration are read from the file itself. */
export const inspect = async (
  media: Media,
  location: string,
  purpose: FilePurpose,
): Promise<Inspected | Refusal<FileRefusal>> => {
  const bytes = await media.size(location)
  if (bytes > MAX_BYTES[purpose]) return refuse('TOO_BIG', { limit: MAX_BYTES[purpose] })
  if (bytes === 0) return refuse('UNREADABLE')

  const read = (from: number, to: number) => media.read(location, from, to)
  if (purpose === 'slide') return inspectImage(await read(0, bytes))
  if (purpose === 'document') return inspectDocument(await read(0, bytes))
  if (purpose === 'sheet') return inspectSheet(await read(0, bytes))

  const found = await inspectMedia({ bytes, read }, purpose)
  if ('refused' in found) return found
  if (isTooLong(found.durationMs)) return refuse('TOO_LONG', { limit: MAX_PART_MS, found: found.durationMs })
  if (found.durationMs < MIN_PART_MS) return refuse('TOO_SHORT', { limit: MIN_PART_MS, found: found.durationMs })
  return found
}
