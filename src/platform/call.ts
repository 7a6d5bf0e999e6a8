import type { Action, Fault, OutputOf, RefusalOf, RequestOf } from '../../core/action'
import * as z from '../../core/zod'
import { send } from './send'

/** What can go wrong with any call, seen from a phone. OUTDATED: the answer is none this version of the app knows. */
export type CallFault = Fault | { code: 'OFFLINE' } | { code: 'OUTDATED' }

export type Called<A extends Action> =
  | { ok: true; data: OutputOf<A> }
  | { ok: false; refusal: RefusalOf<A>; details: Readonly<Record<string, unknown>> }
  | { ok: false; fault: CallFault }

const answer = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.looseObject({ code: z.string() }) }),
])

const fault = z.union([
  z.object({ code: z.literal('BAD_INPUT'), path: z.string(), expected: z.string() }),
  z.object({ code: z.enum(['SIGN_IN', 'NOT_ALLOWED', 'NO_SUCH_ACTION', 'DATABASE_AWAY']) }),
  z.object({ code: z.literal('TOO_LARGE'), limit: z.number() }),
  z.object({ code: z.literal('TOO_MANY'), retryAfter: z.number() }),
  z.object({ code: z.literal('BROKEN'), id: z.string() }),
])

const details = z.catch(z.record(z.string(), z.unknown()), {})

const outdated = { ok: false, fault: { code: 'OUTDATED' } } as const

const failed = <A extends Action>(action: A, error: Record<string, unknown>): Called<A> => {
  if (action.refusals.includes(String(error.code)))
    return { ok: false, refusal: error.code as RefusalOf<A>, details: details.parse(error.details) }
  const known = fault.safeParse(error)
  return known.success ? { ok: false, fault: known.data } : outdated
}

/** Read what came over the wire; what does not fit the contract comes from a server newer than this app. */
export const readAnswer = <A extends Action>(action: A, came: unknown): Called<A> => {
  const read = answer.safeParse(came)
  if (!read.success) return outdated
  if (!read.data.ok) return failed(action, read.data.error)
  const data = z.safeParse(action.output, read.data.data)
  return data.success ? { ok: true, data: data.data as OutputOf<A> } : outdated
}

const carry = async ({ name, seconds }: Action, input: unknown): Promise<{ came: unknown } | null> => {
  try {
    return { came: await send(name, input, seconds) }
  } catch {
    return null
  }
}

/** Ask for an action. Never throws: a network that fails is a fault like any other. */
export const call = async <A extends Action>(action: A, input: RequestOf<A>): Promise<Called<A>> => {
  const carried = await carry(action, input)
  return carried ? readAnswer(action, carried.came) : { ok: false, fault: { code: 'OFFLINE' } }
}
