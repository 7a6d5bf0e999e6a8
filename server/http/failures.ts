import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import type { Fault } from '../../core/action'
import { isAway } from '../../cloudfunctions/_store/database'
import { send, Stopped } from './answer'

const noAddress: Fault = { code: 'BAD_INPUT', path: '', expected: 'an address' }
const notJson: Fault = { code: 'BAD_INPUT', path: '', expected: 'a JSON body' }
const brokenOff: Fault = { code: 'BAD_INPUT', path: '', expected: 'a whole body' }

/** What went wrong before an action was reached, as the answer an action would have given. */
const faultOf = (error: FastifyError | Stopped, request: FastifyRequest): Fault => {
  if (error instanceof Stopped) return error.fault
  if (error.statusCode === 413) return { code: 'TOO_LARGE', limit: request.routeOptions.bodyLimit }
  if (error.statusCode && error.statusCode < 500) return notJson
  // A body that its sender breaks off ends like a connection to the database that breaks.
  if (request.raw.readableAborted) return brokenOff
  if (isAway(error)) return { code: 'DATABASE_AWAY' }
  return { code: 'BROKEN', id: v7() }
}

const isBeyondTheEnd = (error: Error): error is Error & { headers: Record<string, string> } =>
  'statusCode' in error && error.statusCode === 416 && 'headers' in error

/** An address that cannot be decoded never gets as far as a route. */
export const answerBadAddress = (_: FastifyError, __: FastifyRequest, reply: FastifyReply): void =>
  void send(reply, { ok: false, error: noAddress })

export const answerFailures = (http: FastifyInstance): void => {
  http.setErrorHandler((error: FastifyError | Stopped, request, reply) => {
    // A player that asks beyond the end of a file is told where that is, and asks again by itself.
    if (isBeyondTheEnd(error)) return reply.code(416).headers(error.headers).type('text/plain').send('')
    const fault = faultOf(error, request)
    if (fault.code === 'BROKEN' || fault.code === 'DATABASE_AWAY')
      request.log.error({ ...fault, err: error, route: request.routeOptions.url }, 'a request broke')
    return send(reply, { ok: false, error: fault })
  })
}
