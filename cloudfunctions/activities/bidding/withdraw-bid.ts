import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { biddenTender } from './seen-tender'

export const withdrawBid: Handler<typeof activities.withdrawBid> = async (input, context) => {
  const { caller, store, now } = context
  const tender = await biddenTender(input, context)
  if (isRefusal(tender)) return tender
  const gone = await store.tenders.withdraw(input, caller.memberId, now)
  if (isRefusal(gone)) return gone
  if (gone) return {}
  // A retry.
  return (await store.tenders.isStep(input)) ? {} : refuse('NO_SUCH_BID')
}
