import { unjudged } from '../../../core/activities/bids'
import { juryResult, voteResult } from '../../../core/activities/result'
import type { Store } from '../../_store/store'

/** Count what is to be decided now; how many there were. */
export const decideDue = async (store: Store, now: Date): Promise<number> => {
  let decided = 0
  for (const tenderId of await store.tenders.due(now)) {
    const counted = await store.tenders.decide(
      tenderId,
      ({ decideBy, criteria, bids, scores, jurors }) => {
        if (decideBy === 'vote') return voteResult(bids)
        const bidders = bids.map(({ organisationId }) => organisationId)
        return juryResult(criteria, bids, scores, unjudged(bidders, jurors))
      },
      now,
    )
    if (counted) decided += 1
  }
  return decided
}
