import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

interface Reply {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

/** A function asks WeChat itself. */
interface Question {
  readonly asked: number
  readonly api: string
  readonly request: unknown
}

/** WeChat’s open interface: what it says to a call; `base64` for bytes, `errCode` where it says no. */
export type OpenApi = (api: string, request: unknown) => object

/** The deployed cloud functions, in a process of their own, on one database. */
export interface Cloud {
  /** A call by whoever this openid belongs to. */
  readonly call: (openid: string, name: string, event: unknown) => Promise<unknown>
  /** The timer a function’s config.json declares goes off. */
  readonly timer: (name: string, trigger: string) => Promise<unknown>
  readonly stop: () => Promise<void>
}

/** Without an `openapi` the functions have the real one, and no network to reach it. */
export const startCloud = (
  dist: string,
  env: Readonly<Record<string, string>> & { DATABASE_URL: string; SECRET: string },
  openapi?: OpenApi,
): Cloud => {
  const functions = fork(join(__dirname, 'cloud-process.mjs'), [dist, ...(openapi ? ['answered'] : [])], {
    env: { ...process.env, ...env },
    execArgv: [],
  })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let calls = 0

  functions.on('message', (message: Reply | Question) => {
    if ('asked' in message)
      return void functions.send({ asked: message.asked, answer: openapi!(message.api, message.request) })
    const { id, result, error } = message
    const waiter = waiting.get(id)
    waiting.delete(id)
    if (error) waiter?.reject(new Error(error))
    else waiter?.resolve(result)
  })
  functions.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the cloud went away'))
  })

  const invoke = (name: string, event: unknown, openid: string | null) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++calls
      waiting.set(id, { resolve, reject })
      functions.send({ id, name, event, openid })
    })

  return {
    call: (openid, name, event) => invoke(name, event, openid),
    timer: (name, trigger) =>
      invoke(name, { Type: 'Timer', TriggerName: trigger, Time: new Date().toISOString() }, null),
    stop: async () => {
      if (functions.exitCode !== null) return
      functions.disconnect()
      await once(functions, 'exit')
    },
  }
}
