import type { FastifyInstance } from 'fastify'

/** One line a request: which route, what came of it, how long it took. No address, no person, no query, no body. */
export const logRequests = (http: FastifyInstance): void => {
  http.addHook('onResponse', async ({ method, params, routeOptions, log }, reply) => {
    const { feature, action } = (params ?? {}) as { feature?: string; action?: string }
    const ms = Math.round(reply.elapsedTime)
    log.info({ method, route: routeOptions.url, feature, action, status: reply.statusCode, ms }, 'request')
  })
}
