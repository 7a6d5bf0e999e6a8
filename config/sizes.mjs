/**
 * What each package of a built mini-program weighs, and whether that is too much.
 * `node config/sizes.mjs <folder>` says so by itself.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files-under.mjs'
import { isMain } from './is-main.mjs'

const KB = 1024

/** WeChat’s own limit is 2 MB a package; these keep the first screen fast on a slow phone. */
export const LIMITS = { main: 700 * KB, subpackage: 300 * KB }

export const kilobytes = (bytes) => `${(bytes / KB).toFixed(1)} KB`

/** The main package is every file that is in no subpackage’s folder. */
export const packageSizes = (folder) => {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/*$/, '/'))
  const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])])
  for (const { path, bytes } of filesUnder(folder)) {
    const owner = roots.find((root) => path.startsWith(root)) ?? 'main'
    sizes.set(owner, sizes.get(owner) + bytes)
  }
  return [...sizes].map(([name, bytes]) => ({
    name,
    bytes,
    limit: name === 'main' ? LIMITS.main : LIMITS.subpackage,
  }))
}

/** A sentence for each package that is too big. */
export const oversized = (packages) =>
  packages
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `The package ${name} is ${kilobytes(bytes)}; at most ${kilobytes(limit)} will do.`)

if (isMain(import.meta)) {
  const packages = packageSizes(process.argv[2] ?? 'dist/weapp')
  for (const { name, bytes, limit } of packages) console.log(`${name}  ${kilobytes(bytes)} of ${kilobytes(limit)}`)
  const problems = oversized(packages)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length ? 1 : 0
}
