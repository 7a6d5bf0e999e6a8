import type { FastifyInstance } from 'fastify'
import type { DiskMedia } from '../media'

interface Signed {
  Params: { '*': string }
  Querystring: { e?: string; s?: string }
}

/** `GET /media/<location>?e=<expiry>&s=<signature>`, with Range; the samples and what members uploaded. */
export const routeMedia = (http: FastifyInstance, media: DiskMedia): void => {
  http.get<Signed>('/media/*', { logLevel: 'warn' }, async (request, reply) => {
    const location = request.params['*']
    const { e: expiry = '', s: signature = '' } = request.query
    const seconds = media.goodFor(location, String(expiry), String(signature))
    if (seconds === null) return reply.code(404).type('text/plain').send('')
    return reply
      .header('cache-control', `private, max-age=${seconds}, immutable`)
      .sendFile(location, media.folder, { cacheControl: false })
  })
}
