import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start'
import { mayEnter, type Account } from './account'
import { SHARED } from './shared-folder'

/** A new name where PostgreSQL’s user may go. */
const sharedPlace = (): string => {
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  return join(SHARED, `cluster-${randomBytes(6).toString('hex')}`)
}

/** It appears at its new place whole, also from one disk to another. */
const move = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const unfinished = `${to}.new`
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    renameSync(unfinished, to)
  }
}

/** The link that takes the cluster’s name once the cluster has been moved. */
const linkFor = (cluster: string): string => `${cluster}.link`

/** Finish a move, also one that a crash broke off: once the link leads somewhere, what it replaces is not needed. */
const finishMove = (cluster: string): void => {
  if (!existsSync(linkFor(cluster))) return
  rmSync(cluster, { recursive: true, force: true })
  renameSync(linkFor(cluster), cluster)
}

const moveToShared = (cluster: string): string => {
  const target = sharedPlace()
  rmSync(linkFor(cluster), { force: true })
  symlinkSync(target, linkFor(cluster))
  chmodSync(cluster, 0o700)
  move(cluster, target)
  finishMove(cluster)
  return target
}

/**
 * Where the cluster is: DATA_DIR/postgres, which is a link when PostgreSQL’s user cannot get there. A backup holds the
 * cluster itself in its place; restored, it is moved to where it can be reached.
 */
export const placeOf = (dataDir: string, account: Account): string => {
  const cluster = join(dataDir, 'postgres')
  finishMove(cluster)
  const entry = lstatSync(cluster, { throwIfNoEntry: false })
  if (entry?.isSymbolicLink()) {
    if (existsSync(cluster)) return readlinkSync(cluster)
    throw new CannotStart(
      `DATA_DIR: ${cluster} links to ${readlinkSync(cluster)}, which is not there: bring it back, or start with another DATA_DIR.`,
    )
  }
  if (mayEnter(account, dataDir)) return cluster
  if (entry) return moveToShared(cluster)
  const target = sharedPlace()
  mkdirSync(target, { mode: 0o700 })
  symlinkSync(target, cluster)
  return target
}
