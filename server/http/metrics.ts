import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Answer } from '../../core/action'
import { Stopped } from './answer'

/** Times an action and counts what came of it. */
export type Meter = (feature: string, action: string, work: () => Promise<Answer<unknown>>) => Promise<Answer<unknown>>

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export const createMetrics = () => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'dangke_action_seconds',
    help: 'How long actions take, by feature, action and outcome: OK, a refusal, or a fault.',
    labelNames: ['feature', 'action', 'outcome'],
    buckets: BUCKETS,
    registers: [register],
  })

  const meter: Meter = async (feature, name, work) => {
    const stop = seconds.startTimer()
    const answer = await work()
    const outcome = answer.ok ? 'OK' : answer.error.code
    // A name nobody declared would make a new series for whatever a stranger types.
    const action = outcome === 'NO_SUCH_ACTION' ? 'unknown' : name
    stop({ feature, action, outcome })
    return answer
  }

  /**
   * `GET /metrics`: figures without people in them. Where a token is set, only for who shows it; addresses would not tell
   * callers apart, since a proxy on this machine has ours.
   */
  const route = (http: FastifyInstance, token: string | null): void => {
    const expected = token && digest(`Bearer ${token}`)
    http.get('/metrics', async ({ headers }, reply) => {
      if (expected && !timingSafeEqual(digest(headers.authorization ?? ''), expected))
        throw new Stopped({ code: 'NOT_ALLOWED' })
      return reply.type(register.contentType).send(await register.metrics())
    })
  }

  return { meter, route }
}
