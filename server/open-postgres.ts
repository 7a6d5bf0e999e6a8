import { startPostgres } from './embedded-postgres'
import { createDatabase } from './migrate-embedded'
import type { Settings } from './settings'

export interface OpenPostgres {
  readonly owner: string
  readonly application: string
  readonly stop: () => Promise<void>
}

/** The PostgreSQL the settings name, or the embedded one, started. */
export const openPostgres = async ({ database, dataDir }: Settings): Promise<OpenPostgres> => {
  if (database) return { ...database, stop: async () => {} }
  const postgres = await startPostgres({ dataDir })
  const { owner, application } = await createDatabase(postgres)
  return { owner, application, stop: postgres.stop }
}
