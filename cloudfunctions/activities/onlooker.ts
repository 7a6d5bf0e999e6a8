import type { Onlooker } from '../../core/activities/concerns'
import type { Caller } from '../_store/members'
import type { Store } from '../_store/store'

export interface Looking extends Onlooker {
  /** The organisations they hold an office of. */
  readonly held: readonly string[]
}

/** Somebody as the things that organisations put up for those below them concern them. */
export const onlooker = async ({ organisationId, offices }: Caller, store: Store): Promise<Looking> => {
  const held = offices.map((office) => office.organisationId)
  return { offices, held, line: await store.organisations.line([organisationId, ...held]) }
}
