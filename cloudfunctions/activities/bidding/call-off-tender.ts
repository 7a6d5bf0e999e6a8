import { mayCallOff } from '../../../core/activities/bids'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { allowed } from '../../_shell/allowed'
import { seenTender } from './seen-tender'

export const callOffTender: Handler<typeof activities.callOffTender> = async ({ tenderId, reason }, context) => {
  const { caller, store, now } = context
  const tender = await seenTender(tenderId, caller, store)
  if (isRefusal(tender)) return tender
  if (!mayCallOff(tender, caller)) return refuse('NOT_YOURS')
  // A retry.
  if (tender.calledOffAt) return {}
  if (tender.decidedAt || tender.decideUntil <= now) return refuse('WRONG_STATE')
  if (!reason) return refuse('REASON_NEEDED')
  const words = await allowed([reason], context)
  if (isRefusal(words)) return words
  return (await store.tenders.callOff(tender, reason, caller.memberId, now)) ? {} : refuse('WRONG_STATE')
}
