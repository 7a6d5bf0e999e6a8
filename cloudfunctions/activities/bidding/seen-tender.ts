import { mayBidFor, stageOf } from '../../../core/activities/bids'
import { concerns } from '../../../core/activities/concerns'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'
import type { WholeTender } from '../../_store/tenders'
import { onlooker } from '../onlooker'

/** A tender that concerns the caller: it is theirs to see. */
export const seenTender = async (
  tenderId: string,
  caller: Caller,
  store: Store,
): Promise<WholeTender | Refusal<'NO_SUCH_TENDER'>> => {
  const tender = await store.tenders.find(tenderId)
  return tender && concerns(tender.path, await onlooker(caller, store)) ? tender : refuse('NO_SUCH_TENDER')
}

type NotTheirs = Refusal<'NO_SUCH_TENDER' | 'NOT_YOURS' | 'TOO_LATE' | 'WRONG_STATE'>

/** A tender for which the caller bids, in the name of an organisation of theirs, while it takes bids. */
export const biddenTender = async (
  { tenderId, organisationId }: { tenderId: string; organisationId: string },
  { caller, store, now }: { caller: Caller; store: Store; now: Date },
): Promise<WholeTender | NotTheirs> => {
  const tender = await seenTender(tenderId, caller, store)
  if ('refused' in tender) return tender
  const path = await store.organisations.path(organisationId)
  if (!path || !mayBidFor(tender, path, caller)) return refuse('NOT_YOURS')
  const stage = stageOf(tender, tender.decidedAt !== null, now)
  if (stage === 'called_off') return refuse('WRONG_STATE')
  return stage === 'bidding' ? tender : refuse('TOO_LATE')
}
