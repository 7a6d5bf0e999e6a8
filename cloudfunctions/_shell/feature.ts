import type { Action, Contract, InputOf, RefusalOf, ReplyOf, Who } from '../../core/action'
import type { Refusal } from '../../core/refusal'
import type { Caller, Identity } from '../_store/members'
import type { Store } from '../_store/store'
import type { Host } from './host'

type CallerFor<W extends Who> = W extends 'member' | 'officer' ? Caller : Caller | null

/** Everything a handler may use. Who is asking comes from the platform and the roster, never from the input. */
export interface Context<W extends Who = Who> extends Host {
  readonly caller: CallerFor<W>
  /** The platform’s word for who is asking; null for the timer. */
  readonly identity: Identity | null
  readonly store: Store
  readonly now: Date
}

export type Handler<A extends Action> = (
  input: InputOf<A>,
  context: Context<A['who']>,
) => Promise<ReplyOf<A> | Refusal<RefusalOf<A>>>

/** A contract with a handler for each of its actions: what one deployed function serves. */
export interface Feature {
  readonly name: string
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, Handler<Action>>>
}

export const feature = <C extends Contract>(
  name: string,
  contract: C,
  handlers: { readonly [K in keyof C]: Handler<C[K]> },
): Feature =>
  // Each handler was checked against its own action above; `serve` parses by that same action before it calls.
  ({ name, contract, handlers })
