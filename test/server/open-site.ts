import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Feature } from '../../cloudfunctions/_shell/feature'
import { serve } from '../../cloudfunctions/_shell/serve'
import { demoFeature } from '../../server/demo/feature'
import { features } from '../../server/features'
import { createHttp, type HttpParts } from '../../server/http'
import { createLog } from '../../server/log'
import { createMedia, type DiskMedia } from '../../server/media'
import { openWorld, SECRET, type World } from '../world'

export interface Site {
  readonly http: FastifyInstance
  readonly media: DiskMedia
  readonly folder: string
}

export const QUIET = { publicUrl: null, trustProxy: false, rateLimit: 0, metricsToken: null, tiles: null } as const

/** The server over a world of the test file’s own, in demo mode, with files in a folder that goes afterwards. */
export const openSite = (given: Partial<HttpParts> = {}, more: readonly Feature[] = []) => {
  const world = openWorld()
  let site: Site | undefined

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dangke-site-'))
    const { database, store, host } = world()
    const media = createMedia(folder, SECRET)
    const offered = [...features, demoFeature(database), ...more]
    const serves = new Map(offered.map((feature) => [feature.name, serve(feature, store, { ...host, media })]))
    const log = createLog('silent')
    const fixed = { settings: QUIET, secret: SECRET, features: offered, app: join(folder, 'h5') }
    const http = await createHttp({ ...fixed, serves, database, store, media, log, ...given })
    site = { http, media, folder }
  })

  afterAll(async () => {
    await site?.http.close()
    if (site) rmSync(site.folder, { recursive: true, force: true })
  })

  return { world, site: () => site! }
}

/** A browser that keeps the cookie it is given. */
export const browser = (http: FastifyInstance) => {
  let cookie = ''
  const ask = async (options: InjectOptions) => {
    const headers = { ...(cookie && { cookie }), ...options.headers }
    const response = await http.inject({ ...options, headers })
    const [given] = response.cookies
    if (given) cookie = `${given.name}=${given.value}`
    return response
  }
  const call = async (action: string, input: object = {}) => {
    const response = await ask({ method: 'POST', url: `/api/${action}`, payload: input })
    return { status: response.statusCode, ...response.json<{ ok: boolean; data?: unknown; error?: unknown }>() }
  }
  return {
    ask,
    call,
    cookie: () => cookie,
    stepInto: ({ memberId }: { memberId: string }) => call('demo/stepInto', { memberId }),
  }
}

/** A browser in which somebody new is signed in. */
export const memberBrowser = async (world: World, { http }: Site) => {
  const member = await world.member()
  const page = browser(http)
  await page.stepInto(member)
  return { ...page, member }
}
