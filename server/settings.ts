import { isIP } from 'node:net'
import * as z from '../core/zod'
import { readRouting } from '../cloudfunctions/_shell/walking'
import type { Routing } from '../cloudfunctions/_shell/routing-services'
import type { MapTiles } from '../core/map-tiles'
import { CannotStart, saying } from './cannot-start'
import { readTiles } from './map-tiles'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

const addresses = (list: string): string[] => list.split(',').map((part) => part.trim())

/** An IP address, or a range of them. */
const isAddress = (value: string): boolean => {
  const [ip = '', bits] = value.split('/')
  const longest = isIP(ip) === 6 ? 128 : 32
  return isIP(ip) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
}

const whole = (from: number, to: number, fallback: number) => {
  const error = `must be a whole number from ${from} to ${to}`
  return z._default(
    z.pipe(
      z.string().check(z.regex(/^\d+$/, { error })),
      z.pipe(z.transform(Number), z.number().check(z.gte(from, { error }), z.lte(to, { error }))),
    ),
    fallback,
  )
}

const address = (protocol: RegExp, error: string) => z.optional(z.url({ protocol, error }))
const postgres = address(/^postgres(ql)?$/, 'must be an address such as postgres://login:password@host:5432/database')

const given = z.object({
  PORT: whole(0, 65535, 8080),
  HOST: z._default(z.string(), '127.0.0.1'),
  DATA_DIR: z._default(z.string(), '.data'),
  DATABASE_URL: postgres,
  MIGRATION_DATABASE_URL: postgres,
  DATABASE_CONNECTIONS: whole(1, 1000, 10),
  DEMO: z.optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
  SECRET: z.optional(
    z.string().check(
      z.minLength(32, {
        error: 'must be a random text of at least 32 characters, such as "openssl rand -hex 32" prints',
      }),
    ),
  ),
  PUBLIC_URL: address(/^https?$/, 'must be the address people open, such as https://dangke.example.org'),
  TRUST_PROXY: z._default(
    z.string().check(
      z.refine((value) => value === 'off' || addresses(value).every(isAddress), {
        error: 'must be off, or the addresses of the proxies in front, such as 10.0.0.0/8, 127.0.0.1',
      }),
    ),
    'off',
  ),
  RATE_LIMIT: whole(0, 1_000_000, 1200),
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, { error: 'must have at least 16 characters' }))),
  LOG_LEVEL: z.optional(z.enum(levels, { error: `must be one of ${levels.join(', ')}` })),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** A PostgreSQL of one’s own; without it the embedded one serves. */
  readonly database: { readonly application: string; readonly owner: string } | null
  readonly connections: number
  readonly demo: boolean
  /** Null in demo mode, where one is made and kept. */
  readonly secret: string | null
  readonly publicUrl: URL | null
  /** The proxies whose word for a caller’s address is taken; false for none. */
  readonly trustProxy: false | string[]
  /** Requests a minute for each caller; 0 for no limit. */
  readonly rateLimit: number
  /** What a reader of the metrics has to show; null for nothing: anybody may read them. */
  readonly metricsToken: string | null
  readonly logLevel: (typeof levels)[number]
  /** Who is asked for walking times; null for nobody, and a rule answers. */
  readonly routing: Routing | null
  /** Who draws the streets under the maps of the H5 app; null for nobody, and a plain grid is drawn. */
  readonly tiles: MapTiles | null
}

type Given = z.output<typeof given>

/** Unasked, a demonstration is for this machine alone. */
const mode = ({ DEMO, HOST, PUBLIC_URL, SECRET }: Given): Pick<Settings, 'demo' | 'secret'> => {
  const demo = DEMO ? DEMO === 'on' : LOOPBACK.test(HOST) && !PUBLIC_URL
  if (demo || SECRET) return { demo, secret: SECRET ?? null }
  throw new CannotStart(
    'SECRET is not set: outside demo mode it must be a random text of at least 32 characters, such as "openssl rand -hex 32" prints; keep it the same from start to start.',
  )
}

const database = ({ DATABASE_URL, MIGRATION_DATABASE_URL }: Given): Settings['database'] => {
  if (DATABASE_URL) return { application: DATABASE_URL, owner: MIGRATION_DATABASE_URL ?? DATABASE_URL }
  if (!MIGRATION_DATABASE_URL) return null
  throw new CannotStart('MIGRATION_DATABASE_URL is set and DATABASE_URL is not: set both, or neither.')
}

const routing = (environment: NodeJS.ProcessEnv): Routing | null => {
  try {
    return readRouting(environment)
  } catch (error) {
    throw new CannotStart(saying(error))
  }
}

/** A terminal is for reading: there, requests are not shown unless asked for. */
const quietOnTerminals = (): Settings['logLevel'] => (process.stderr.isTTY ? 'warn' : 'info')

/** The settings, or a sentence that names the variable and says what it must be. An empty variable is one not set. */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const parsed = z.safeParse(given, set)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new CannotStart(`${String(issue?.path[0])} ${issue?.message}.`)
  }
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    database: database(data),
    connections: data.DATABASE_CONNECTIONS,
    ...mode(data),
    publicUrl: data.PUBLIC_URL ? new URL(data.PUBLIC_URL) : null,
    trustProxy: data.TRUST_PROXY === 'off' ? false : addresses(data.TRUST_PROXY),
    rateLimit: data.RATE_LIMIT,
    metricsToken: data.METRICS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL ?? quietOnTerminals(),
    routing: routing(environment),
    tiles: readTiles(environment),
  }
}
