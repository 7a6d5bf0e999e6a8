import type { Refusal } from './refusal'
import type * as z from './zod'

/**
 * Who may ask, from the widest to the narrowest. `anyone` includes visitors who are not bound to the roster; `member` is
 * bound; `officer` holds an office somewhere (whether here, the action's own rule decides); `timer` is the clock alone,
 * and no request can pass for it.
 */
export type Who = 'anyone' | 'member' | 'officer' | 'timer'

type Schema = z.core.$ZodType

/** One thing a caller may ask for, declared once for both sides of the wire. */
export interface Action<
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Code extends string = string,
  W extends Who = Who,
> {
  /** `feature.action`: its address on the wire. */
  readonly name: string
  readonly who: W
  readonly summary: string
  /** How long whoever asks waits for the answer. */
  readonly seconds: number
  readonly input: Input
  readonly output: Output
  readonly refusals: readonly Code[]
}

export type Contract = Readonly<Record<string, Action>>

/** Nothing said in so many seconds, and the network is gone. */
const SECONDS = 15

export const action = <
  Input extends Schema,
  Output extends Schema,
  const Code extends string = never,
  const W extends Who = Who,
>(
  name: string,
  spec: { who: W; summary: string; seconds?: number; input: Input; output: Output; refusals?: readonly Code[] },
): Action<Input, Output, Code, W> => ({ name, seconds: SECONDS, ...spec, refusals: spec.refusals ?? [] })

export type InputOf<A extends Action> = z.output<A['input']>
/** What a client sends: before defaults are filled in. */
export type RequestOf<A extends Action> = z.input<A['input']>
/** What a handler may return: before the output schema drops what it does not declare. */
export type ReplyOf<A extends Action> = z.input<A['output']>
export type OutputOf<A extends Action> = z.output<A['output']>
export type RefusalOf<A extends Action> = A['refusals'][number]

/** What can go wrong with any action, before or beside its own refusals. */
export type Fault =
  | { code: 'BAD_INPUT'; path: string; expected: string }
  | { code: 'SIGN_IN' }
  | { code: 'NOT_ALLOWED' }
  | { code: 'NO_SUCH_ACTION' }
  | { code: 'TOO_LARGE'; limit: number }
  | { code: 'TOO_MANY'; retryAfter: number }
  | { code: 'BROKEN'; id: string }
  | { code: 'DATABASE_AWAY' }

export type Answer<Output, Code extends string = string> =
  { ok: true; data: Output } | { ok: false; error: { code: Code; details?: Refusal['details'] } | Fault }

export type AnswerOf<A extends Action> = Answer<OutputOf<A>, RefusalOf<A>>
