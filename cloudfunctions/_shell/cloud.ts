/** WeChat’s cloud as a host: wx-server-sdk itself is loaded by cloud-sdk.ts. */
import type { Answer } from '../../core/action'
import * as z from '../../core/zod'
import { openDatabase } from '../_store/database'
import type { Identity } from '../_store/members'
import { createStore } from '../_store/store'
import { createCloudAppCode } from './cloud-app-code'
import { cloudMedia } from './cloud-media'
import { createCloudNotify, readTemplates } from './cloud-notify'
import { cloudTextCheck } from './cloud-text-check'
import type { Feature } from './feature'
import type { Host, Log } from './host'
import { serve, type Serve } from './serve'
import { cloud } from './cloud-sdk'
import { createWalking, readRouting } from './walking'

/** A warm instance serves one request at a time; a second connection lets a transaction and a read overlap. */
const CONNECTIONS = 2

const call = z.object({ action: z.string(), input: z.optional(z.unknown()) })
const timerEvent = z.object({ Type: z.literal('Timer') })

const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: give it to this cloud function as an environment variable`)
  return value
}

const log: Log = {
  error: ({ err, ...facts }, message) =>
    console.error(JSON.stringify({ level: 'error', message, ...facts, err: err instanceof Error ? err.stack : err })),
}

const cloudHost = (): Host => {
  const routing = readRouting(process.env)
  const templates = readTemplates(process.env)
  return {
    media: cloudMedia,
    secret: setting('SECRET'),
    inspectApart: null,
    allowsText: cloudTextCheck,
    walking: routing && createWalking(routing, log),
    notify: templates && createCloudNotify(templates, log),
    appCode: createCloudAppCode(log),
    log,
  }
}

const open = (feature: Feature): Serve => {
  const host = cloudHost()
  const database = openDatabase({
    connectionString: setting('DATABASE_URL'),
    size: CONNECTIONS,
    onError: (err) => host.log.error({ err }, 'an idle database connection broke'),
  })
  return serve(feature, createStore(database), host)
}

/** Who called, by WeChat’s own word; a timer has no openid, and no client is without one. */
const identityOf = (openid: string | undefined): Identity | null =>
  openid ? { provider: 'wechat', subject: openid, address: null } : null

/** The entry of a deployed function: `{ action, input }` from a client, or the timer that its config.json declares. */
export const cloudEntry = (feature: Feature) => {
  let served: Serve | undefined

  return async (event: unknown): Promise<Answer<unknown>> => {
    const identity = identityOf(cloud().getWXContext().OPENID)
    served ??= open(feature)

    if (!identity)
      return z.safeParse(timerEvent, event).success
        ? served({ action: 'tick', input: {}, identity: null })
        : { ok: false, error: { code: 'SIGN_IN' } }

    const request = z.safeParse(call, event)
    if (!request.success)
      return { ok: false, error: { code: 'BAD_INPUT', path: 'action', expected: '{ action, input }' } }
    return served({ action: request.data.action, input: request.data.input, identity })
  }
}
