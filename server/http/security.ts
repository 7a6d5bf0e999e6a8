import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Everything comes from this address, but for pictures of streets; styles may be inline, for Taro’s components set theirs so. */
const directives = (pictures: readonly string[]) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:', ...pictures],
  mediaSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
})

/** `pictures` are the servers, besides this one, from which pictures come. */
export const secure = async (http: FastifyInstance, https: boolean, pictures: readonly string[]): Promise<void> => {
  await http.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directives(pictures) },
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
