import { isTooLong, MAX_BYTES, MAX_PART_MS, MIN_PART_MS, type FilePurpose } from '../../../core/lectures/files'
import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import type { Host } from '../../_shell/host'
import { inspectImage } from '../../_shell/inspect-image'
import { inspectMedia } from '../../_shell/media/inspect-media'
import type { FileRefusal, Inspected } from '../../_shell/media/inspected'
import { inspectSheet } from '../../_shell/sheet/inspect-sheet'
import { inspectDocument } from './inspect-document'

const atRest = { slide: inspectImage, document: inspectDocument, sheet: inspectSheet }

/** Whether an upload is what it is for: its type, tracks and duration are read from the file itself. */
export const inspect = async (
  { media, inspectApart }: Pick<Host, 'media' | 'inspectApart'>,
  location: string,
  purpose: FilePurpose,
): Promise<Inspected | Refusal<FileRefusal>> => {
  const bytes = await media.size(location)
  if (bytes > MAX_BYTES[purpose]) return refuse('TOO_BIG', { limit: MAX_BYTES[purpose] })
  if (bytes === 0) return refuse('UNREADABLE')

  const read = (from: number, to: number) => media.read(location, from, to)
  if (purpose !== 'clip' && purpose !== 'voice') {
    const extension = atRest[purpose](await read(0, bytes))
    return isRefusal(extension) ? extension : { extension, bytes, durationMs: 0 }
  }

  const found = await (inspectApart
    ? inspectApart({ location, bytes }, purpose)
    : inspectMedia({ bytes, read }, purpose))
  if ('refused' in found) return found
  if (isTooLong(found.durationMs)) return refuse('TOO_LONG', { limit: MAX_PART_MS, found: found.durationMs })
  if (found.durationMs < MIN_PART_MS) return refuse('TOO_SHORT', { limit: MIN_PART_MS, found: found.durationMs })
  return found
}
