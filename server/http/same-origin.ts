import type { FastifyRequest } from 'fastify'
import { Stopped } from './answer'

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/**
 * Another site’s page must not act in a member’s name. The cookie is SameSite=Lax already; where a browser says which
 * page is asking, it must be one of ours.
 */
export const sameOrigin = (publicUrl: URL | null) => async (request: FastifyRequest) => {
  const { origin } = request.headers
  const fromElsewhere = origin !== undefined && hostOf(origin) !== (publicUrl?.host ?? request.host)
  if (fromElsewhere || request.headers['sec-fetch-site'] === 'cross-site') throw new Stopped({ code: 'NOT_ALLOWED' })
}
