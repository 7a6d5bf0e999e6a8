import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Everything comes from this address; styles may be inline, for Taro’s components set theirs so. */
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

export const secure = async (http: FastifyInstance, https: boolean): Promise<void> => {
  await http.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    // On a plain address in an office there is no HTTPS to insist on.
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  })
  http.addHook('onSend', async (_, reply) => {
    reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(self)')
  })
}
