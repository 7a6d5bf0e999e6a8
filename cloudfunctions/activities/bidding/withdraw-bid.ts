import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { biddenTender } from './seen-tender'

export const withdrawBid: Handler<typeof activities.withdrawBid> = async (input, context) => {
  const { caller, store, now } = context
  const tender = await biddenTender(input, context)
  if (isRefusal(tender)) {
    // A retry that comes too late was in time the first time.
    const isRetry = tender.refused === 'TOO_LATE' && (await store.tenders.isStep(input, 'withdrawal'))
    return isRetry ? {} : tender
  }
  const gone = await store.tenders.withdraw(input, caller.memberId, now)
  return isRefusal(gone) ? gone : gone ? {} : refuse('NO_SUCH_BID')
}
