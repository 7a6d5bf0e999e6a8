import { openDatabase } from '../cloudfunctions/_store/database'
import { createStore, type Store } from '../cloudfunctions/_store/store'
import { migrate } from './migrate'
import { openPostgres } from './open-postgres'
import { refuseDemonstration } from './own-people'
import type { Settings } from './settings'

/** The store of an organisation’s own, brought up to date, for a command that adds to it; closed when that is done. */
export const withOwnStore = async (settings: Settings, work: (store: Store) => Promise<void>): Promise<void> => {
  const postgres = await openPostgres(settings)
  try {
    await migrate(postgres)
    const database = openDatabase({ connectionString: postgres.application, size: 2 })
    try {
      const store = createStore(database)
      await refuseDemonstration(store)
      await work(store)
    } finally {
      await database.close()
    }
  } finally {
    await postgres.stop()
  }
}
