import cookie from '@fastify/cookie'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Feature } from '../cloudfunctions/_shell/feature'
import type { Serve } from '../cloudfunctions/_shell/serve'
import type { Database } from '../cloudfunctions/_store/database'
import type { Store } from '../cloudfunctions/_store/store'
import { routeActions } from './http/actions'
import { routeApp } from './http/app-files'
import { routeCalendar } from './http/calendar'
import { createCallers } from './http/caller'
import { answerBadAddress, answerFailures } from './http/failures'
import { routeHealth } from './http/health'
import { limitCallers } from './http/limit'
import { logRequests } from './http/log-requests'
import { routeMedia } from './http/media-files'
import { routeMapSettings } from './http/map-settings'
import { createMetrics } from './http/metrics'
import { routeOpenApi } from './http/openapi'
import { sameOrigin } from './http/same-origin'
import { secure } from './http/security'
import type { Logger } from './log'
import { originsOf } from './map-tiles'
import type { DiskMedia } from './media'
import type { Settings } from './settings'
import { routeUploads } from './uploads'

export interface HttpParts {
  readonly settings: Pick<Settings, 'publicUrl' | 'trustProxy' | 'rateLimit' | 'metricsToken' | 'tiles'>
  readonly secret: string
  readonly features: readonly Feature[]
  readonly serves: ReadonlyMap<string, Serve>
  readonly database: Database
  readonly store: Store
  readonly media: DiskMedia
  readonly log: Logger
  /** Where the built H5 app is. */
  readonly app: string
}

const BODY_LIMIT = 1024 * 1024
/** A connection on which nothing moves for this long is gone. */
const SILENCE_MS = 60_000

/** The server: actions, uploads, media and the H5 app at one address. */
export const createHttp = async (parts: HttpParts): Promise<FastifyInstance> => {
  const { settings, secret, features, serves, database, store, media, log } = parts
  const https = settings.publicUrl?.protocol === 'https:'
  const http = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy,
    bodyLimit: BODY_LIMIT,
    // A field like any other that no contract knows: it is dropped.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    connectionTimeout: SILENCE_MS,
    frameworkErrors: answerBadAddress,
  }) as unknown as FastifyInstance
  const callers = createCallers(secret, https)
  const { meter, route: routeMetrics } = createMetrics()

  http.removeContentTypeParser('text/plain')
  answerFailures(http)
  logRequests(http)
  secure(http, https, originsOf(settings.tiles))
  await http.register(cookie)
  await http.register(files, { root: media.folder, serve: false })

  await http.register(async (api) => {
    await limitCallers(api, settings.rateLimit, callers)
    api.addHook('onRequest', sameOrigin(settings.publicUrl))
    routeOpenApi(api, features)
    routeActions(api, { serves, callers, meter })
    routeUploads(api, { media, store, callers, meter, serve: serves.get('lectures')! })
  })
  await http.register(async (calendars) => {
    await limitCallers(calendars, settings.rateLimit, callers)
    routeCalendar(calendars, { store, secret, publicUrl: settings.publicUrl })
  })
  routeHealth(http, database)
  routeMetrics(http, settings.metricsToken)
  routeMedia(http, media)
  routeMapSettings(http, settings.tiles)
  await routeApp(http, parts.app)
  return http
}
