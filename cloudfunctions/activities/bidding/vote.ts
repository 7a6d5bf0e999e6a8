import { mayVote, stageOf } from '../../../core/activities/bids'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenTender } from './seen-tender'

export const vote: Handler<typeof activities.vote> = async ({ tenderId, organisationId }, { caller, store, now }) => {
  const tender = await seenTender(tenderId, caller, store)
  if (isRefusal(tender)) return tender
  const isOpen = tender.decideBy === 'vote' && stageOf(tender, tender.decidedAt !== null, now) === 'deciding'
  if (!isOpen) return refuse('NOT_OPEN')
  if (!mayVote(tender, caller)) return refuse('NOT_ENTITLED')
  const bids = await store.tenders.bids(tenderId)
  if (!bids.some((bid) => bid.organisationId === organisationId)) return refuse('NO_SUCH_BID')
  const outcome = await store.tenders.vote(tenderId, organisationId, caller.memberId, now)
  if (outcome === null) return refuse('NOT_OPEN')
  return outcome === 'voted' ? {} : refuse('VOTED_ALREADY')
}
