import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../server/embedded-postgres'
import { migrate } from '../server/migrate'
import { createDatabase } from '../server/migrate-embedded'

/** What is stored need not outlive the run. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** A run that is cut short has no time to ask politely; SIGQUIT ends PostgreSQL at once. */
const endAtExit = (dataDir: string) => {
  const end = () => {
    try {
      process.kill(Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
    } catch {
      // It ended already.
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  process.once('exit', end)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

/** One PostgreSQL for the whole run, with one migrated database that every test file gets a copy of. */
const setUp = async (): Promise<void> => {
  // Several projects ask for it.
  if (globalThis.stopTestPostgres) return
  const dataDir = join(tmpdir(), `dangke-test-${randomBytes(6).toString('hex')}`)
  endAtExit(dataDir)
  const postgres = await startPostgres({ dataDir, settings })
  const template = await createDatabase(postgres)
  await migrate(template)
  process.env.TEST_DATABASE_OWNER = template.owner
  process.env.TEST_DATABASE_APPLICATION = template.application
  globalThis.stopTestPostgres = postgres.stop
}

declare global {
  var stopTestPostgres: (() => Promise<void>) | undefined
}

export default setUp
