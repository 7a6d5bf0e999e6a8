import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { startPostgres, type Postgres } from '../../server/embedded-postgres'
import { migrate } from '../../server/migrate'
import { createDatabase } from '../../server/migrate-embedded'
import { benchAwards } from './awards'
import { createBare } from './bare'
import { benchBundles } from './bundles'
import { benchCoverage } from './coverage'
import { benchFinishes } from './finishes'
import { benchNearest } from './nearest'
import { benchPopular } from './popular'

export interface Ground {
  /** As the application connects, through a pool of the server’s default size. */
  readonly database: Database
  readonly url: { readonly application: string; readonly owner: string }
}

const CONNECTIONS = 10

const prepare = async (postgres: Postgres): Promise<Ground> => {
  const url = await createDatabase(postgres)
  await migrate(url)
  await createBare(url.owner)
  return { url, database: openDatabase({ connectionString: url.application, size: CONNECTIONS }) }
}

/** Everything on a PostgreSQL of its own that writes to disk as in production. */
export const bench = async ({ server, functions }: { server: string; functions: readonly string[] }): Promise<void> => {
  benchBundles(functions)
  const dataDir = mkdtempSync(join(tmpdir(), 'dangke-bench-'))
  const postgres = await startPostgres({ dataDir })
  try {
    const ground = await prepare(postgres)
    await benchAwards(ground)
    await benchFinishes(ground, server)
    await benchNearest(ground)
    await benchCoverage(ground)
    await benchPopular(ground)
    await ground.database.close()
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
