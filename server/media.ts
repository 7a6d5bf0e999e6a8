import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Media } from '../cloudfunctions/_shell/host'
import { inShanghai } from '../core/time'
import { readRange } from './read-range'

/** Every location there is: what is being uploaded, what was kept, and the samples. Nothing else leads to a file. */
const LOCATION =
  /^(incoming\/[0-9a-f]{32}|\d{4}\/\d\d\/[0-9a-f-]{36}\.[a-z0-9]{2,5}|sample\/[a-z0-9-]+\/[a-z0-9-]+\.[a-z0-9]{2,5})$/
const INCOMING = 'incoming'
/**
 * Addresses stay the same for six hours, so that they can be cached, and work for six to twelve: a player is given all of a
 * lecture's at once, and they have to outlast its pauses. Nobody is given them after a take-down; whoever was before has
 * had the files, which is why the state of the lecture is not asked for with every range of a film.
 */
const STEP_SECONDS = 6 * 3600
const LEFT_BEHIND_MS = 3600 * 1000

export interface DiskMedia extends Media {
  readonly folder: string
  /** Where a file is on this machine. */
  readonly pathOf: (location: string) => string
  /** Whether a signed address is ours and still good; for how many seconds, or null. */
  readonly goodFor: (location: string, expiry: string, signature: string) => number | null
  /** A place for one upload, which is the only one its member can claim for the file. */
  readonly begin: (memberId: string, fileId: string) => { location: string; path: string; end: () => Promise<void> }
  /** Remove what a crash left behind half uploaded. */
  readonly sweep: () => Promise<void>
}

/** Files under DATA_DIR/media. */
export const createMedia = (dataDir: string, secret: string): DiskMedia => {
  const folder = join(dataDir, 'media')
  mkdirSync(join(folder, INCOMING), { recursive: true, mode: 0o700 })
  /** Uploads under way: whose, and for which file. */
  const placed = new Map<string, string>()

  const pathOf = (location: string): string => {
    if (!LOCATION.test(location)) throw new Error('not a location of ours')
    return join(folder, location)
  }

  /** A location nothing is at yet, in this month's folder. */
  const lasting = async (extension: string): Promise<string> => {
    const location = `${inShanghai(new Date()).format('YYYY/MM')}/${randomUUID()}.${extension}`
    await mkdir(dirname(pathOf(location)), { recursive: true, mode: 0o700 })
    return location
  }

  const sign = (location: string, expiry: number | string): string =>
    createHmac('sha256', secret).update(`media:${location}:${expiry}`).digest('base64url')

  return {
    folder,
    pathOf,

    url: (location) => {
      const expiry = (Math.floor(Date.now() / 1000 / STEP_SECONDS) + 2) * STEP_SECONDS
      return `/media/${location}?e=${expiry}&s=${sign(location, expiry)}`
    },

    goodFor: (location, expiry, signature) => {
      const ours = Buffer.from(sign(location, expiry))
      const given = Buffer.from(signature)
      const seconds = Number(expiry) - Date.now() / 1000
      const isGood = ours.length === given.length && timingSafeEqual(ours, given) && seconds > 0
      return isGood && LOCATION.test(location) ? Math.floor(seconds) : null
    },

    place: (_, fileId) => `upload/${fileId}`,
    isPlaced: (location, memberId, fileId) => placed.get(location) === `${memberId}/${fileId}`,
    size: async (location) => (await stat(pathOf(location))).size,

    read: async (location, from, to) => {
      const file = await open(pathOf(location))
      try {
        return await readRange(file, from, to)
      } finally {
        await file.close()
      }
    },

    keep: async (location, extension) => {
      const kept = await lasting(extension)
      await rename(pathOf(location), pathOf(kept))
      return kept
    },

    write: async (bytes, extension) => {
      const written = await lasting(extension)
      await writeFile(pathOf(written), bytes, { flag: 'wx', mode: 0o600 })
      return written
    },

    remove: (location) => rm(pathOf(location), { force: true }),

    begin: (memberId, fileId) => {
      const location = `${INCOMING}/${randomBytes(16).toString('hex')}`
      placed.set(location, `${memberId}/${fileId}`)
      const end = async () => {
        placed.delete(location)
        await rm(pathOf(location), { force: true })
      }
      return { location, path: pathOf(location), end }
    },

    sweep: async () => {
      for (const name of await readdir(join(folder, INCOMING))) {
        const path = join(folder, INCOMING, name)
        const touched = await stat(path).catch(() => null)
        if (touched && Date.now() - touched.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true })
      }
    },
  }
}
