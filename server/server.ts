import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Host } from '../cloudfunctions/_shell/host'
import { serve } from '../cloudfunctions/_shell/serve'
import { createWalking } from '../cloudfunctions/_shell/walking'
import { openDatabase } from '../cloudfunctions/_store/database'
import { createStore } from '../cloudfunctions/_store/store'
import { CannotStart, saying } from './cannot-start'
import { dataFolder } from './data-folder'
import { demoFeature } from './demo/feature'
import { loadDemo } from './demo/load'
import { features } from './features'
import { createHttp } from './http'
import { createInspectApart } from './inspect-apart'
import { keptSecret } from './kept-secret'
import { createLog } from './log'
import { createMedia } from './media'
import { migrate } from './migrate'
import { openPostgres } from './open-postgres'
import { refuseDemonstration, refuseOwnPeople } from './own-people'
import { root } from './root'
import type { Settings } from './settings'
import { startTimers } from './timers'

export interface Server {
  readonly address: string
  /** Settles when the embedded PostgreSQL ends by itself: without it there is nothing left to serve. */
  readonly died: Promise<void>
  readonly stop: () => Promise<void>
}

const SWEEP_MS = 3600 * 1000
/** How long answers under way may take once the server is told to stop. */
const GRACE_MS = 5000

const listen = async (http: FastifyInstance, { host, port }: Settings): Promise<string> => {
  try {
    await http.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CannotStart(`PORT: ${port} is in use on ${host}: stop what uses it, or choose another PORT.`)
    throw new CannotStart(`HOST and PORT: cannot listen on ${host}:${port}: ${saying(error)}.`)
  }
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name}:${(http.server.address() as AddressInfo).port}`
}

const close = async (http: FastifyInstance): Promise<void> => {
  const impatience = setTimeout(() => http.server.closeAllConnections(), GRACE_MS)
  await http.close()
  clearTimeout(impatience)
}

/** Start everything, in order; whatever goes wrong, and at the end, stop what was started, in reverse. */
export const startServer = async (settings: Settings): Promise<Server> => {
  const stops: (() => Promise<unknown> | void)[] = []
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next()
  }
  try {
    return { ...(await start(settings, stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const start = async (settings: Settings, stops: (() => Promise<unknown> | void)[]): Promise<Omit<Server, 'stop'>> => {
  const log = createLog(settings.logLevel)
  const dataDir = dataFolder(settings.dataDir)
  const secret = settings.secret ?? keptSecret(join(dataDir, 'secret'))

  const postgres = await openPostgres({ ...settings, dataDir })
  stops.push(postgres.stop)
  await migrate(postgres)

  const database = openDatabase({
    connectionString: postgres.application,
    size: settings.connections,
    onError: (error) => log.error({ err: error }, 'a database connection broke'),
  })
  stops.push(database.close)
  const store = createStore(database)
  const media = createMedia(dataDir, secret)
  // Reviewers read every lecture before anybody else does; there is no machine here to ask first.
  const walking = settings.routing && createWalking(settings.routing, log)
  const inspectApart = createInspectApart(media)
  const elsewhere = { notify: null, appCode: null, allowsText: async () => true }
  const host: Host = { media, inspectApart, log, secret, walking, ...elsewhere }

  const offered = settings.demo ? [...features, demoFeature(database)] : features
  await (settings.demo ? refuseOwnPeople : refuseDemonstration)(store)
  if (settings.demo) await loadDemo(database, media.folder, secret)
  const serves = new Map(offered.map((feature) => [feature.name, serve(feature, store, host)]))

  const app = join(root, 'dist/h5')
  const http = await createHttp({ settings, secret, features: offered, serves, database, store, media, log, app })
  stops.push(() => close(http))
  const address = await listen(http, settings)

  const timed = new Map(features.map(({ name }) => [name, serves.get(name)!]))
  stops.push(startTimers(timed, log).stop)
  const sweep = () => void media.sweep().catch((error: unknown) => log.error({ err: error }, 'sweeping uploads failed'))
  sweep()
  const sweeping = setInterval(sweep, SWEEP_MS)
  stops.push(() => clearInterval(sweeping))
  return { address, died: postgres.died }
}
