/** Whether something built is still what its sources would give: a hash of them, kept beside what was built. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesUnder } from './files-under.mjs'
import { root } from './root.mjs'

/** By their paths from the project's folder. */
const filesOf = (source) =>
  statSync(join(root, source)).isDirectory()
    ? filesUnder(join(root, source))
        .map(({ path }) => `${source}/${path}`)
        .sort()
    : [source]

/** One hash of every file under these paths: their names and what is in them. */
export const fingerprint = (sources) => {
  const hash = createHash('sha256')
  for (const file of sources.filter((source) => existsSync(join(root, source))).flatMap(filesOf))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

export const isCurrent = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print

export const mark = (stamp, print) => {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
}
