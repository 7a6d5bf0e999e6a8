import type { LocalFile } from '../../../platform/local-file'
import { release } from '../../../platform/release'

/** The files of a draft that were made here: held past their arrival, as they may be being played from here. */
export const createHeldFiles = () => {
  const files = new Map<string, LocalFile>()
  const free = (fileId: string) => {
    const file = files.get(fileId)
    if (file) release(file)
    files.delete(fileId)
  }
  return {
    hold(fileId: string, file: LocalFile) {
      free(fileId)
      files.set(fileId, file)
    },
    free,
    freeAll: () => [...files.keys()].forEach(free),
  }
}
