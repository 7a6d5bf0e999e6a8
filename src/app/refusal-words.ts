import type { Action, Contract, RefusalOf } from '../../core/action'

/** The Chinese for every refusal of one action. A code without words does not compile. */
export type RefusalWords<A extends Action> = Readonly<Record<RefusalOf<A>, string>>

type Refusable<C extends Contract> = { [K in keyof C as [RefusalOf<C[K]>] extends [never] ? never : K]: C[K] }

/** Whatever the text was, its own name stands above it. */
export const badText = '文字里有不宜发布的内容，请修改。'

/** The same for every action of a feature that may refuse. */
export type WordsFor<C extends Contract> = { readonly [K in keyof Refusable<C>]: RefusalWords<Refusable<C>[K]> }
