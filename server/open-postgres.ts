import { startPostgres } from './embedded-postgres'
import { createDatabase } from './migrate-embedded'
import type { Settings } from './settings'

export interface OpenPostgres {
  readonly owner: string
  readonly application: string
  /** Settles when the embedded one ends by itself; the pool finds its own way back to any other. */
  readonly died: Promise<void>
  readonly stop: () => Promise<void>
}

/** The PostgreSQL the settings name, or the embedded one, started. */
export const openPostgres = async ({ database, dataDir }: Settings): Promise<OpenPostgres> => {
  if (database) return { ...database, died: new Promise(() => {}), stop: async () => {} }
  const postgres = await startPostgres({ dataDir })
  const { owner, application } = await createDatabase(postgres)
  return { owner, application, died: postgres.died, stop: postgres.stop }
}
