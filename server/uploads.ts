import { open } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Serve } from '../cloudfunctions/_shell/serve'
import { badInput } from '../cloudfunctions/_shell/bad-input'
import type { Store } from '../cloudfunctions/_store/store'
import type { Answer } from '../core/action'
import { lectures } from '../core/lectures/contract'
import { MAX_BYTES } from '../core/lectures/files'
import { isRefusal, type Refusal } from '../core/refusal'
import * as z from '../core/zod'
import { send, Stopped } from './http/answer'
import type { Callers } from './http/caller'
import type { Meter } from './http/metrics'
import type { DiskMedia } from './media'
import { createRoom } from './room'

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

const refusing = ({ refused: code, details }: Refusal): Answer<never> => ({ ok: false, error: { code, details } })

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

/** How long the body says it will be; as long as it may be where it does not say. */
const announced = (request: FastifyRequest, limit: number): number => Number(request.headers['content-length'] ?? limit)

/** `PUT /upload/<fileId>?purpose=…`: a member’s file, as the body. Whatever is not accepted leaves nothing behind. */
export const routeUploads = (http: FastifyInstance, { media, store, callers, meter, serve }: Parts): void => {
  const withRoom = createRoom(store)

  const put = async (request: FastifyRequest<Upload>, reply: FastifyReply) => {
    const identity = callers.known(request)
    const member = identity && (await store.members.caller(identity, new Date()))
    if (!member) throw new Stopped({ code: 'SIGN_IN' })
    const { fileId, purpose } = asked(request)
    const limit = MAX_BYTES[purpose]
    const bytes = announced(request, limit)
    if (bytes > limit) throw new Stopped({ code: 'TOO_LARGE', limit })

    // Sent again, because the first answer got lost, it is answered at once: nothing of it needs to be read.
    const isKept = (await store.files.find(member.memberId, fileId)) !== undefined
    const { location, path, end } = media.begin(member.memberId, fileId)
    const judge = () => {
      const input = { fileId, purpose, location }
      return meter('lectures', 'receive', () => serve({ action: 'receive', input, identity }))
    }
    const take = async () => {
      if (await receive(request.raw, path, limit)) return judge()
      throw new Stopped({ code: 'TOO_LARGE', limit })
    }
    try {
      const answer = isKept ? await judge() : await withRoom(member.memberId, bytes, take)
      return send(reply, isRefusal(answer) ? refusing(answer) : answer)
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
