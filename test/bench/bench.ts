import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { startPostgres, type Postgres } from '../../server/embedded-postgres'
import { migrate } from '../../server/migrate'
import { createDatabase } from '../../server/migrate-embedded'
import { benchActivitiesNearby } from './activities-nearby'
import { benchAwards } from './awards'
import { benchBookings } from './bookings'
import { createBare } from './bare'
import { benchBundles } from './bundles'
import { benchCheckIns } from './check-ins'
import { benchCoverage } from './coverage'
import { benchFinishes } from './finishes'
import { benchImports } from './imports'
import { benchNearest } from './nearest'
import { benchPopular } from './popular'
import { benchRecords } from './records'
import { benchSignUps } from './sign-ups'

export interface Ground {
  /** As the application connects, through a pool of the server’s default size. */
  readonly database: Database
  readonly url: { readonly application: string; readonly owner: string }
}

const CONNECTIONS = 10
/** One part opens a hundred connections of its own. */
const POSTGRES = { max_connections: '150' }

export interface Delivered {
  /** The server’s built program. */
  readonly server: string
  /** The built cloud functions. */
  readonly functions: readonly string[]
}

type Bench = (ground: Ground, delivered: Delivered) => Promise<void> | void

/** Each part of the figures by the name it is asked for with: `npm run bench -- awards popular`. */
const parts = new Map<string, Bench>([
  ['bundles', (_, { functions }) => benchBundles(functions)],
  ['awards', benchAwards],
  ['finishes', (ground, { server }) => benchFinishes(ground, server)],
  ['bookings', benchBookings],
  ['sign-ups', benchSignUps],
  ['check-ins', benchCheckIns],
  ['nearest', benchNearest],
  ['activities', benchActivitiesNearby],
  ['coverage', benchCoverage],
  ['popular', benchPopular],
  ['imports', benchImports],
  ['records', benchRecords],
])

/** The parts asked for, or all of them. */
export const choose = (names: readonly string[]): Bench[] => {
  const unknown = names.find((name) => !parts.has(name))
  if (unknown) throw new Error(`There is no part “${unknown}”: choose from ${[...parts.keys()].join(', ')}.`)
  return (names.length > 0 ? names : [...parts.keys()]).map((name) => parts.get(name)!)
}

const prepare = async (postgres: Postgres): Promise<Ground> => {
  const url = await createDatabase(postgres)
  await migrate(url)
  await createBare(url.owner)
  return { url, database: openDatabase({ connectionString: url.application, size: CONNECTIONS }) }
}

/** Everything on a PostgreSQL of its own that writes to disk as in production. */
export const bench = async (chosen: readonly Bench[], delivered: Delivered): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dangke-bench-'))
  const postgres = await startPostgres({ dataDir, settings: POSTGRES })
  try {
    const ground = await prepare(postgres)
    for (const part of chosen) await part(ground, delivered)
    await ground.database.close()
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
