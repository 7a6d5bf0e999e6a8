import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { CannotStart } from './cannot-start'
import { keptSecret } from './kept-secret'
import { accountFor } from './postgres/account'
import { clusterIn } from './postgres/cluster'
import { addressOf, start, stop, type Cluster } from './postgres/postmaster'
import { programsFor } from './postgres/programs'

export interface Postgres {
  /** The password of the logins that own nothing. It and the owner’s are shared with nobody outside DATA_DIR. */
  readonly loginPassword: string
  /** Where a database is reached; by default as the owner of everything. */
  readonly url: (database: string, login?: string) => string
  /** Settles when it ends, or is lost, without having been told to stop. */
  readonly died: Promise<void>
  readonly stop: () => Promise<void>
}

interface Options {
  readonly dataDir: string
  /** PostgreSQL’s own settings, such as `{ fsync: 'off' }` for a test. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Whoever holds this lock is the one server on the cluster; the lock dies with its holder’s connection. */
const LOCK = "select pg_try_advisory_lock(hashtext('dangke.server')) as mine"
const LOCK_ATTEMPTS = 20
const LOCK_PAUSE_MS = 50

const claim = async (client: pg.Client): Promise<boolean> => {
  for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
    const { rows } = await client.query<{ mine: boolean }>(LOCK)
    if (rows[0]?.mine) return true
    // A server killed a moment ago holds it until its connection is seen to be gone.
    await pause(LOCK_PAUSE_MS)
  }
  return false
}

/**
 * A PostgreSQL of our own with its files in `dataDir`, on a free port of this machine. One that a killed server left
 * behind is taken over as it is.
 */
export const startPostgres = async ({ dataDir: given, settings = {} }: Options): Promise<Postgres> => {
  const dataDir = resolve(given)
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const account = accountFor(join(dataDir, 'postgres'))
  const programs = programsFor(account)
  const password = keptSecret(join(dataDir, 'postgres-password'))
  const loginPassword = keptSecret(join(dataDir, 'postgres-login-password'))
  const folder = await clusterIn(dataDir, password, programs, account)
  const cluster: Cluster = { folder, password, programs, account }

  const { client, port } = await start(cluster, settings)
  if (!(await claim(client))) {
    await client.end()
    throw new CannotStart(
      `DATA_DIR: another server is already running on ${dataDir}: stop it, or choose another DATA_DIR.`,
    )
  }
  let stopping = false
  // The lock goes with its connection, so that whoever lost one may not go on with the other.
  const died = new Promise<void>((resolve) => client.once('end', () => stopping || resolve()))
  return {
    loginPassword,
    url: (database, login) => addressOf(port, login ? loginPassword : password, database, login),
    died,
    stop: async () => {
      stopping = true
      await client.end().catch(() => undefined)
      await stop(cluster)
    },
  }
}
