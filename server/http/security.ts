import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

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

/** Nothing of what helmet says depends on the request, so it is asked once and not at every one. */
const headersOf = (https: boolean, pictures: readonly string[]): Record<string, string> => {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  }
  const speak = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(pictures) },
    // On a plain address in an office there is no HTTPS to insist on.
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  })
  speak({} as IncomingMessage, response as unknown as ServerResponse, () => undefined)
  return { ...headers, 'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)' }
}

/** `pictures` are the servers, besides this one, from which pictures come. */
export const secure = (http: FastifyInstance, https: boolean, pictures: readonly string[]): void => {
  const headers = headersOf(https, pictures)
  http.addHook('onRequest', async (_, reply) => {
    reply.headers(headers)
  })
}
