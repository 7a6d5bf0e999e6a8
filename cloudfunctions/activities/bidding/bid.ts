import type { activities } from '../../../core/activities/contract'
import { isSame } from '../../../core/activities/entry'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { opened, sealed } from '../../_store/seal'
import { allowed } from '../../_shell/allowed'
import { biddenTender } from './seen-tender'

export const bid: Handler<typeof activities.bid> = async (input, context) => {
  const { tenderId, organisationId, bidId: stepId, offer } = input
  const { caller, store, secret, now } = context
  const step = { tenderId, organisationId, stepId }
  const tender = await biddenTender(input, context)
  const isAnother = async () => {
    const bytes = await store.tenders.bidUnder(step)
    return bytes !== null && !isSame(opened(secret, step, bytes), offer)
  }
  if (isRefusal(tender)) {
    // A retry that comes too late was in time the first time.
    const isDone = tender.refused === 'TOO_LATE' && (await store.tenders.isStep(step, 'bid'))
    return isDone && !(await isAnother()) ? {} : tender
  }
  const words = await allowed([offer.title, offer.plan, offer.needs], context)
  if (isRefusal(words)) return words
  const bytes = sealed(secret, { tenderId, organisationId }, offer)
  const placed = await store.tenders.bid(step, bytes, caller.memberId, now)
  if (isRefusal(placed)) return placed
  if (!placed) return refuse('TOO_LATE')
  return (await isAnother()) ? refuse('ALREADY_USED') : {}
}
