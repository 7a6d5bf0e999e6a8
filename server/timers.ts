import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cron } from 'croner'
import type { Serve } from '../cloudfunctions/_shell/serve'
import * as z from '../core/zod'
import type { Logger } from './log'
import { root } from './root'

/** WeChat’s clocks, and so ours, are Chinese. */
const TIMEZONE = 'Asia/Shanghai'

const declared = z.object({ triggers: z.array(z.object({ name: z.string(), config: z.string() })) })

/** The seven-field schedules a feature declares for its deployment as a cloud function. */
export const schedulesOf = (feature: string): string[] => {
  const file = join(root, 'cloudfunctions', feature, 'config.json')
  return z.parse(declared, JSON.parse(readFileSync(file, 'utf8'))).triggers.map(({ config }) => config)
}

export interface Timers {
  /** Ends when the runs under way have ended. */
  readonly stop: () => Promise<void>
}

/** Run each feature’s `tick` when its schedule says so, and once now; never twice at once. */
export const startTimers = (serves: ReadonlyMap<string, Serve>, log: Logger): Timers => {
  const running = new Map<string, Promise<void>>()

  const tick = async (feature: string, serve: Serve): Promise<void> => {
    // What breaks inside is logged by serve itself.
    const answer = await serve({ action: 'tick', input: {}, identity: null })
    if (answer.ok) log.debug({ feature, done: answer.data }, 'timer')
    else log.error({ feature, code: answer.error.code }, 'a timer failed')
  }

  const run = (feature: string, serve: Serve): void => {
    if (running.has(feature)) return
    running.set(
      feature,
      tick(feature, serve).finally(() => running.delete(feature)),
    )
  }

  const crons = [...serves].flatMap(([feature, serve]) =>
    schedulesOf(feature).map((schedule) => {
      run(feature, serve)
      return new Cron(schedule, { timezone: TIMEZONE }, () => run(feature, serve))
    }),
  )

  return {
    async stop() {
      for (const cron of crons) cron.stop()
      await Promise.all(running.values())
    },
  }
}
