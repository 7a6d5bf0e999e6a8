import type { FastifyReply } from 'fastify'
import type { Answer, Fault } from '../../core/action'

/** The HTTP status of each fault; a refusal, which is anything else, is 409. */
export const statuses: Readonly<Record<Fault['code'], number>> = {
  BAD_INPUT: 400,
  SIGN_IN: 401,
  NOT_ALLOWED: 403,
  NO_SUCH_ACTION: 404,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  BROKEN: 500,
  DATABASE_AWAY: 503,
}

export const REFUSED = 409

const statusOf = (answer: Answer<unknown>): number => {
  if (answer.ok) return 200
  return Object.hasOwn(statuses, answer.error.code) ? statuses[answer.error.code as Fault['code']] : REFUSED
}

export const send = (reply: FastifyReply, answer: Answer<unknown>): FastifyReply =>
  reply.code(statusOf(answer)).header('cache-control', 'no-store').send(answer)

/** Thrown where a hook must stop a request with an answer. */
export class Stopped extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}
