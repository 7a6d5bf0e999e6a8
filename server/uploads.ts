import { open } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Serve } from '../cloudfunctions/_shell/serve'
import { badInput } from '../cloudfunctions/_shell/bad-input'
import type { Store } from '../cloudfunctions/_store/store'
import { lectures } from '../core/lectures/contract'
import { MAX_BYTES } from '../core/lectures/files'
import * as z from '../core/zod'
import { send, Stopped } from './http/answer'
import type { Callers } from './http/caller'
import type { Meter } from './http/metrics'
import type { DiskMedia } from './media'

interface Parts {
  readonly media: DiskMedia
  readonly store: Store
  readonly callers: Callers
  readonly meter: Meter
  /** Serves the lectures feature. */
  readonly serve: Serve
}

interface Upload {
  Params: { fileId: string }
  Querystring: { purpose?: string }
}

/** Write a body to disk as it comes; false once it is longer than it may be. */
const receive = async (body: IncomingMessage, path: string, limit: number): Promise<boolean> => {
  const file = await open(path, 'wx', 0o600)
  try {
    let bytes = 0
    // Destroying the request would cut the connection that the answer goes out on.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limit) return false
      await file.write(chunk)
    }
    await file.sync()
    return true
  } finally {
    await file.close()
  }
}

const asked = ({ params, query }: FastifyRequest<Upload>) => {
  const parsed = z.safeParse(lectures.receive.input, { ...params, ...query, location: 'this upload' })
  if (parsed.success) return parsed.data
  throw new Stopped(badInput(parsed.error))
}

const isTooLong = (request: FastifyRequest, limit: number): boolean =>
  Number(request.headers['content-length'] ?? 0) > limit

/** `PUT /upload/<fileId>?purpose=…`: a member’s file, as the body. Whatever is not accepted leaves nothing behind. */
export const routeUploads = (http: FastifyInstance, { media, store, callers, meter, serve }: Parts): void => {
  const put = async (request: FastifyRequest<Upload>, reply: FastifyReply) => {
    const identity = callers.known(request)
    const member = identity && (await store.members.caller(identity, new Date()))
    if (!member) throw new Stopped({ code: 'SIGN_IN' })
    const { fileId, purpose } = asked(request)
    const limit = MAX_BYTES[purpose]
    if (isTooLong(request, limit)) throw new Stopped({ code: 'TOO_LARGE', limit })

    // Sent again, because the first answer got lost, it is answered at once: nothing of it needs to be read.
    const isKept = (await store.files.find(member.memberId, fileId)) !== undefined
    const { location, path, end } = media.begin(member.memberId, fileId)
    try {
      if (!isKept && !(await receive(request.raw, path, limit))) throw new Stopped({ code: 'TOO_LARGE', limit })
      const input = { fileId, purpose, location }
      return send(reply, await meter('lectures', 'receive', () => serve({ action: 'receive', input, identity })))
    } finally {
      await end()
      // What is left of a body nobody wants is read and dropped, or the sender would not hear the answer.
      request.raw.resume()
    }
  }

  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.put('/upload/:fileId', put)
  })
}
