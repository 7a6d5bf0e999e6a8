import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Answer } from '../../core/action'

/** Times an action and counts what came of it. */
export type Meter = (feature: string, action: string, work: () => Promise<Answer<unknown>>) => Promise<Answer<unknown>>

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

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

  const route = (http: FastifyInstance): void => {
    http.get('/metrics', async (_, reply) => reply.type(register.contentType).send(await register.metrics()))
  }

  return { meter, route }
}
