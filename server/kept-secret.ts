import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** A random secret of 256 bits, made at first use and kept in a file that only its owner may read. */
export const keptSecret = (file: string): string => {
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
    try {
      // A link is made whole or not at all, and never over a file that another start made meanwhile.
      linkSync(unfinished, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(unfinished, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}
