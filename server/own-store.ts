import { join } from 'node:path'
import { openDatabase, type Database } from '../cloudfunctions/_store/database'
import { createStore, type Store } from '../cloudfunctions/_store/store'
import { dataFolder } from './data-folder'
import { keptSecret } from './kept-secret'
import { migrate } from './migrate'
import { openPostgres } from './open-postgres'
import { refuseDemonstration } from './own-people'
import { readSettings } from './settings'

export interface Own {
  readonly store: Store
  readonly database: Database
  readonly dataDir: string
  /** The installation’s, as its server has it. */
  readonly secret: string
}

/**
 * An organisation’s own installation, brought up to date, for a command that adds to it, or, as the owner of everything,
 * for one that does what the application may not; closed when that is done.
 */
export const withOwnStore = async (
  work: (own: Own) => Promise<void>,
  as: 'application' | 'owner' = 'application',
): Promise<void> => {
  const settings = readSettings(process.env)
  const dataDir = dataFolder(settings.dataDir)
  const postgres = await openPostgres({ ...settings, dataDir })
  try {
    await migrate(postgres)
    const database = openDatabase({ connectionString: postgres[as], size: 2, asOwner: as === 'owner' })
    try {
      const store = createStore(database)
      await refuseDemonstration(store)
      await work({ store, database, dataDir, secret: settings.secret ?? keptSecret(join(dataDir, 'secret')) })
    } finally {
      await database.close()
    }
  } finally {
    await postgres.stop()
  }
}
