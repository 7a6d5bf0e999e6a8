import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { CannotStart } from '../cannot-start'

/** The user PostgreSQL runs as; empty where that is whoever started the server. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

const NAME = 'postgres'

const isRoot = (): boolean => process.getuid?.() === 0

const numberFrom = (command: string, ...args: string[]): number | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

const lookUp = (): Account | undefined => {
  const uid = numberFrom('id', '-u', NAME)
  const gid = numberFrom('id', '-g', NAME)
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

const create = (): Account => {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  spawnSync('useradd', [...options, NAME])
  const made = lookUp()
  if (made) return made
  throw new CannotStart(
    `PostgreSQL refuses to run as root, and a user "${NAME}" for it could not be created: create one, or start as an ordinary user.`,
  )
}

const ownerOf = (path: string): Account | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined
}

/** PostgreSQL refuses root. Started by root it runs as whoever owns the data already, or as a user of its own. */
export const accountFor = (cluster: string): Account => (isRoot() ? (ownerOf(cluster) ?? lookUp() ?? create()) : {})

/** Whether that user may enter a folder: one above it may be closed to everybody but root. */
export const mayEnter = (account: Account, directory: string): boolean =>
  account.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...account, cwd: '/' }).status === 0
