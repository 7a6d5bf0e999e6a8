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
  /** A retry is no success where its id was for other words, or what it put in does not stand any more. */
  const standing = async () => {
    const stands = await store.tenders.standing(step)
    if (stands && isSame(opened(secret, step, stands.sealed), offer)) return {}
    return refuse(stands?.isItsOwn ? 'ALREADY_USED' : 'CHANGED_MEANWHILE')
  }
  if (isRefusal(tender)) {
    // A retry that comes too late was in time the first time.
    const isDone = tender.refused === 'TOO_LATE' && (await store.tenders.isStep(step, 'bid'))
    return isDone && !isRefusal(await standing()) ? {} : tender
  }
  const words = await allowed([offer.title, offer.plan, offer.needs], context)
  if (isRefusal(words)) return words
  const bytes = sealed(secret, { tenderId, organisationId }, offer)
  const placed = await store.tenders.bid(step, bytes, caller.memberId, now)
  if (isRefusal(placed)) return placed
  return placed ? standing() : refuse('TOO_LATE')
}
