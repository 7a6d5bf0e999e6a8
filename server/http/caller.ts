import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '../../cloudfunctions/_store/members'

const COOKIE = 'dangke'
const SECONDS = 400 * 24 * 3600
const PATTERN = /^([\w-]{43})\.([\w-]{22})$/

export interface Callers {
  /** Who the browser is by its cookie, or null where it has none of ours. */
  readonly known: (request: FastifyRequest) => Identity | null
  /** The same, giving the browser a cookie where it has none. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Identity
  /** What a caller is counted by: their browser, or else their address. */
  readonly key: (request: FastifyRequest) => string
}

/**
 * A browser is known by 256 random bits in a cookie that no script can read; the database gets their hash alone. The
 * cookie is signed, so that one that somebody made up is no new caller with a count of its own. Those given out are:
 * limitCallers counts by address as well.
 */
export const createCallers = (secret: string, secure: boolean): Callers => {
  const keyed = (purpose: string, text: string) => createHmac('sha256', secret).update(`${purpose}:${text}`)
  const signature = (token: string) => keyed('cookie', token).digest('base64url').slice(0, 22)
  const isOurs = (token: string, signed: string) => timingSafeEqual(Buffer.from(signature(token)), Buffer.from(signed))

  const identity = (token: string, request: FastifyRequest): Identity => ({
    provider: 'browser',
    subject: createHash('sha256').update(token).digest('hex'),
    // Few actions ask for it.
    get address() {
      return keyed('address', request.ip).digest('hex')
    },
  })

  const known = (request: FastifyRequest): Identity | null => {
    const [, token, signed] = PATTERN.exec(request.cookies[COOKIE] ?? '') ?? []
    return token && signed && isOurs(token, signed) ? identity(token, request) : null
  }

  return {
    known,
    identify(request, reply) {
      const before = known(request)
      if (before) return before
      const token = randomBytes(32).toString('base64url')
      const options = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SECONDS } as const
      void reply.setCookie(COOKIE, `${token}.${signature(token)}`, options)
      return identity(token, request)
    },
    key: (request) => known(request)?.subject ?? request.ip,
  }
}
