/** Whether something built is still what its sources would give: a hash of them, kept beside what was built. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile())
        .sort()
    : [path]

/** One hash of every file under these paths: their names and what is in them. */
export const fingerprint = (root, paths) => {
  const hash = createHash('sha256')
  for (const path of paths.filter((each) => existsSync(join(root, each))))
    for (const file of filesIn(join(root, path))) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

export const isCurrent = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print

export const mark = (stamp, print) => {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
}
