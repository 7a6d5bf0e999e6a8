import { watchedBy } from '../../../core/organisation/watch'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'

/** The districts the caller may ask about, or why none. */
export const watching = async (store: Store, caller: Caller, district: string | undefined) =>
  watchedBy(await store.organisations.committees(caller.offices.map(({ organisationId }) => organisationId)), district)
