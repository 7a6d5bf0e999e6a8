import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, saying } from '../cannot-start'
import type { Account } from './account'
import { OWNER } from './cluster'
import type { Programs } from './programs'
import { run } from './run'

export interface Cluster {
  readonly folder: string
  readonly password: string
  readonly programs: Programs
  readonly account: Account
}

/** PostgreSQL says so while it recovers, starts or stops. */
const BUSY = '57P03'
const PATIENCE_MS = 60_000
const PAUSE_MS = 50
const ATTEMPTS = 10
const BETWEEN_ATTEMPTS_MS = 200
/** A process id that no system gives out. */
const NOBODY = '2147483647'

export const addressOf = (port: number, password: string, database: string, login = OWNER): string =>
  `postgres://${login}:${password}@127.0.0.1:${port}/${database}`

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** What the running PostgreSQL wrote about itself: its process on the first line, its port on the fourth. */
const written = ({ folder }: Cluster): { pid: number; port: number } | null => {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/** A connection to the PostgreSQL that runs on the cluster, or null when none does. */
const reach = async (cluster: Cluster): Promise<{ client: pg.Client; port: number } | null> => {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(PAUSE_MS)) {
    const postmaster = written(cluster)
    if (!postmaster?.port) return null
    const client = new pg.Client(addressOf(postmaster.port, cluster.password, 'postgres'))
    client.on('error', () => undefined)
    try {
      await client.connect()
      return { client, port: postmaster.port }
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!(error instanceof pg.DatabaseError)) return null
      if (error.code !== BUSY)
        throw new CannotStart(`The PostgreSQL in ${cluster.folder} refuses us: ${saying(error)}.`)
    }
  }
  throw new CannotStart(`The PostgreSQL in ${cluster.folder} did not get ready within a minute: see server.log there.`)
}

/** Whether a process is a PostgreSQL that runs; where the system does not say, PostgreSQL’s own word is taken. */
const isAlive = (pid: number): boolean => {
  const file = `/proc/${pid}/stat`
  if (!existsSync('/proc/self/stat')) return true
  return existsSync(file) && /^\d+ \(postgres.*\) [^ZX] /.test(readFileSync(file, 'utf8'))
}

/**
 * After a crash of the machine, or in a container, the process in postmaster.pid may be somebody else’s by now, or dead
 * and never buried, and PostgreSQL would take it for a server still running. The rest of the file stays: by it
 * PostgreSQL finds out whether any of the dead server’s children still work on the data.
 */
const disownPid = (cluster: Cluster): void => {
  const pid = written(cluster)?.pid
  if (!pid || isAlive(pid)) return
  const file = join(cluster.folder, 'postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, NOBODY))
}

export const start = async (cluster: Cluster, settings: Readonly<Record<string, string>>) => {
  let said = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(BETWEEN_ATTEMPTS_MS)
    const running = await reach(cluster)
    if (running) return running
    disownPid(cluster)
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
    const server = ['-o', [`-p ${await freePort()}`, ...options].join(' ')]
    const log = ['-l', join(cluster.folder, 'server.log')]
    const control = ['start', '-D', cluster.folder, '-w', '-t', '60', '-s']
    said = (await run(cluster.programs.pgCtl, [...control, ...log, ...server], cluster.account)).output
  }
  throw new CannotStart(`PostgreSQL does not start: ${said} See ${join(cluster.folder, 'server.log')}.`)
}

export const stop = async ({ folder, programs, account }: Cluster): Promise<void> => {
  await run(programs.pgCtl, ['stop', '-D', folder, '-w', '-t', '60', '-s', '-m', 'fast'], account)
}
