import { v7 } from 'uuid'
import type { Action, Answer, Fault } from '../../core/action'
import { isRefusal } from '../../core/refusal'
import * as z from '../../core/zod'
import { isAway } from '../_store/database'
import type { Caller, Identity } from '../_store/members'
import type { Store } from '../_store/store'
import { badInput } from './bad-input'
import type { Feature } from './feature'
import type { Host } from './host'

export interface Request {
  readonly action: string
  readonly input: unknown
  /** As the platform states it; null when nobody is asking but the clock. */
  readonly identity: Identity | null
  readonly now?: Date
}

export type Serve = (request: Request) => Promise<Answer<unknown>>

const fault = (error: Fault): Answer<never> => ({ ok: false, error })

/** Caller → allowed? → parse → handler → answer. The only place that catches. */
export const serve =
  (feature: Feature, store: Store, host: Host): Serve =>
  async ({ action: name, input, identity, now = new Date() }) => {
    try {
      const action = Object.hasOwn(feature.contract, name) ? feature.contract[name] : undefined
      const handler = feature.handlers[name]
      if (!action || !handler) return fault({ code: 'NO_SUCH_ACTION' })

      const caller = identity && (await store.members.caller(identity, now))
      const no = notAllowed(action, identity, caller)
      if (no) return fault(no)

      const parsed = z.safeParse(action.input, input === undefined ? {} : input)
      if (!parsed.success) return fault(badInput(parsed.error))

      // `notAllowed` has seen to it that the caller is what the action’s `who` promises its handler.
      const reply = await handler(parsed.data, { ...host, caller, identity, store, now })
      if (isRefusal(reply)) return { ok: false, error: { code: reply.refused, details: reply.details } }
      // Parsing the reply drops whatever the contract does not declare, so that nothing leaves by accident.
      return { ok: true, data: z.parse(action.output, reply) }
    } catch (error) {
      if (isAway(error)) {
        host.log.error({ feature: feature.name, action: name, err: error }, 'the database is away')
        return fault({ code: 'DATABASE_AWAY' })
      }
      const id = v7()
      host.log.error({ id, feature: feature.name, action: name, err: error }, 'an action broke')
      return fault({ code: 'BROKEN', id })
    }
  }

const notAllowed = (action: Action, identity: Identity | null, caller: Caller | null): Fault | null => {
  if (action.who === 'timer') return identity ? { code: 'NO_SUCH_ACTION' } : null
  if (action.who === 'anyone') return null
  if (!caller) return { code: 'SIGN_IN' }
  if (action.who === 'officer' && caller.offices.length === 0) return { code: 'NOT_ALLOWED' }
  return null
}
