import type { Action, Contract, RefusalOf } from '../../core/action'

/** The Chinese for every refusal of one action. A code without words does not compile. */
export type RefusalWords<A extends Action> = Readonly<Record<RefusalOf<A>, string>>

type Refusable<C extends Contract> = { [K in keyof C as [RefusalOf<C[K]>] extends [never] ? never : K]: C[K] }

/** The same for every action of a feature that may refuse. */
export type WordsFor<C extends Contract> = { readonly [K in keyof Refusable<C>]: RefusalWords<Refusable<C>[K]> }
