import { CannotStart } from './cannot-start'
import { startServer } from './server'
import { readSettings } from './settings'

/** One sentence for what whoever starts it can put right; everything of what they cannot. */
const fail = (error: unknown): never => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}

const run = async (): Promise<void> => {
  const settings = readSettings(process.env)
  const starting = startServer(settings)
  let told = false
  const stop = () => {
    told = true
    void starting.then((server) => server.stop()).then(() => process.exit(0), fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)

  const { address, died } = await starting
  const where = settings.publicUrl?.origin ?? address
  console.log(`共享党课 ${where}${settings.demo ? ' (demo mode: invented people only)' : ''}`)
  await died
  // A supervisor may tell PostgreSQL to stop in the same moment.
  if (!told) fail(new CannotStart(`The PostgreSQL in ${settings.dataDir} has ended by itself: start the server again.`))
}

run().catch(fail)
