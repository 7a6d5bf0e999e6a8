import { dataFolder } from './data-folder'
import { migrate } from './migrate'
import { openPostgres } from './open-postgres'
import { runCommand } from './run-command'
import { readSettings } from './settings'

/** `npm run migrate`: bring the schema up to date, and nothing else. */
runCommand(async () => {
  const settings = readSettings({ DEMO: 'on', ...process.env })
  const postgres = await openPostgres({ ...settings, dataDir: dataFolder(settings.dataDir) })
  try {
    const ran = await migrate(postgres)
    console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The schema is up to date.')
  } finally {
    await postgres.stop()
  }
})
