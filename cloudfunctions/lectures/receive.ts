import type { lectures } from '../../core/lectures/contract'
import { isRefusal, refuse } from '../../core/refusal'
import type { Handler } from '../_shell/feature'
import type { StoredFile } from '../_store/files'
import type { Media } from '../_shell/host'
import { inspect } from './inspect'

const shown = (media: Media, { fileId, location, durationMs, bytes }: StoredFile) => ({
  fileId,
  url: media.url(location),
  durationMs,
  bytes,
})

export const receive: Handler<typeof lectures.receive> = async (input, { caller, store, media, now }) => {
  const { fileId, purpose, location } = input
  if (!media.isPlaced(location, caller.memberId, fileId)) return refuse('NOT_YOUR_FILE')

  const kept = await store.files.find(caller.memberId, fileId)
  if (kept) {
    if (kept.location !== location) await media.remove(location)
    return shown(media, kept)
  }

  const found = await inspect(media, location, purpose)
  if (isRefusal(found)) {
    await media.remove(location)
    return found
  }

  const file = { fileId, purpose, ...found, location: await media.keep(location, found.extension) }
  if (await store.files.add(caller.memberId, file, now)) return shown(media, file)

  // The same upload, tried twice at once, arrived twice: the first one stays.
  const first = (await store.files.find(caller.memberId, fileId))!
  if (first.location !== file.location) await media.remove(file.location)
  return shown(media, first)
}
