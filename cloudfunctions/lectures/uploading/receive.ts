import type { lectures } from '../../../core/lectures/contract'
import type { FilePurpose } from '../../../core/lectures/files'
import { roomFor } from '../../../core/lectures/room'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import type { StoredFile } from '../../_store/files'
import type { Media } from '../../_shell/host'
import { inspect } from './inspect'

const shown = (media: Media, { fileId, location, durationMs, bytes }: StoredFile) => ({
  fileId,
  url: media.url(location),
  durationMs,
  bytes,
})

/** A file that was kept before, under the id of what came: sent again for the same purpose it is a retry. */
const keptAlready = (media: Media, kept: StoredFile, purpose: FilePurpose) =>
  kept.purpose === purpose ? shown(media, kept) : refuse('ALREADY_USED')

type Receive = Handler<typeof lectures.receive>

/** Whether a file is what it is for, and its member has room for it. */
const judge = async (
  { purpose, location }: Parameters<Receive>[0],
  { caller, store, media, inspectApart }: Parameters<Receive>[1],
) => {
  const found = await inspect({ media, inspectApart }, location, purpose)
  if (isRefusal(found)) return found
  const room = roomFor(found.bytes, await store.files.held(caller.memberId))
  return isRefusal(room) ? room : found
}

export const receive: Receive = async (input, context) => {
  const { caller, store, media, now } = context
  const { fileId, purpose, location } = input
  if (!media.isPlaced(location, caller.memberId, fileId)) return refuse('NOT_YOUR_FILE')

  const kept = await store.files.find(caller.memberId, fileId)
  if (kept) {
    if (kept.location !== location) await media.remove(location)
    return keptAlready(media, kept, purpose)
  }

  const found = await judge(input, context)
  if (isRefusal(found)) {
    await media.remove(location)
    return found
  }

  const file = { fileId, purpose, ...found, location: await media.keep(location, found.extension) }
  if (await store.files.add(caller.memberId, file, now)) return shown(media, file)

  // Two uploads under one id, tried at once, both arrived: the first one stays.
  const first = (await store.files.find(caller.memberId, fileId))!
  if (first.location !== file.location) await media.remove(file.location)
  return keptAlready(media, first, purpose)
}
