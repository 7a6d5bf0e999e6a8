import { isJuror, isPartial, isWhole, stageOf } from '../../../core/activities/bids'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenTender } from './seen-tender'

export const scoreBid: Handler<typeof activities.scoreBid> = async (input, { caller, store, now }) => {
  const { tenderId, organisationId, scores } = input
  const tender = await seenTender(tenderId, caller, store)
  if (isRefusal(tender)) return tender
  if (!isJuror(tender, caller)) return refuse('NOT_YOURS')
  const isOpen = tender.decideBy === 'jury' && stageOf(tender, tender.decidedAt !== null, now) === 'deciding'
  if (!isOpen) return refuse('NOT_OPEN')
  const bids = await store.tenders.bids(tenderId)
  if (!bids.some((bid) => bid.organisationId === organisationId)) return refuse('NO_SUCH_BID')
  if (isPartial(organisationId, caller)) return refuse('OWN_BID')
  if (!isWhole(tender.criteria, scores)) return refuse('NOT_WHOLE')
  return (await store.tenders.score(input, scores, caller.memberId, now)) ? {} : refuse('NOT_OPEN')
}
