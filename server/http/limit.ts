import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Stopped } from './answer'
import type { Callers } from './caller'

/** Whoever has no cookie yet is given one, so that collecting them would multiply the maximum; an address has this many. */
const CALLERS_AT_ONE_ADDRESS = 10

const tooMany = (ms: number): Stopped => new Stopped({ code: 'TOO_MANY', retryAfter: Math.ceil(ms / 1000) })

/** So many requests a minute for each caller, and ten times that for all callers at one address. */
export const limitCallers = async (http: FastifyInstance, perMinute: number, callers: Callers): Promise<void> => {
  if (perMinute === 0) return
  await http.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: callers.key,
    errorResponseBuilder: (_, { ttl }) => tooMany(ttl),
  })

  const count = http.createRateLimit({ max: perMinute * CALLERS_AT_ONE_ADDRESS, keyGenerator: ({ ip }) => ip })
  http.addHook('onRequest', async (request, reply) => {
    const address = await count(request)
    if (address.isAllowed || !address.isExceeded) return
    reply.header('retry-after', address.ttlInSeconds)
    throw tooMany(address.ttl)
  })
}
