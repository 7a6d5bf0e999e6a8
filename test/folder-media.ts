import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Media } from '../cloudfunctions/_shell/host'

export interface FolderMedia extends Media {
  /** What an upload does: the bytes are where the member was told to put them. */
  readonly put: (location: string, bytes: Uint8Array) => void
  readonly has: (location: string) => boolean
}

/** Media in a folder of this machine. A location is a path inside it. */
export const folderMedia = (folder: string): FolderMedia => {
  const path = (location: string) => join(folder, location)
  const put: FolderMedia['put'] = (location, bytes) => {
    mkdirSync(dirname(path(location)), { recursive: true })
    writeFileSync(path(location), bytes)
  }
  return {
    url: (location) => `/media/${location}`,
    place: (memberId, fileId, extension) => `uploads/${memberId}/${fileId}.${extension}`,
    isPlaced: (location, memberId, fileId) => location.startsWith(`uploads/${memberId}/${fileId}.`),
    size: async (location) => statSync(path(location)).size,
    read: async (location, from, to) => {
      const file = openSync(path(location), 'r')
      try {
        const bytes = Buffer.alloc(to - from)
        return bytes.subarray(0, readSync(file, bytes, 0, to - from, from))
      } finally {
        closeSync(file)
      }
    },
    keep: async (location) => location,
    write: async (bytes, extension) => {
      const location = `made/${randomUUID()}.${extension}`
      put(location, bytes)
      return location
    },
    remove: async (location) => rmSync(path(location), { force: true }),
    put,
    has: (location) => statSync(path(location), { throwIfNoEntry: false }) !== undefined,
  }
}
