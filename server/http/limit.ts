import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Stopped } from './answer'
import type { Callers } from './caller'

/** So many requests a minute for each caller. */
export const limitCallers = async (http: FastifyInstance, perMinute: number, callers: Callers): Promise<void> => {
  if (perMinute === 0) return
  await http.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: callers.key,
    errorResponseBuilder: (_, { ttl }) => new Stopped({ code: 'TOO_MANY', retryAfter: Math.ceil(ttl / 1000) }),
  })
}
