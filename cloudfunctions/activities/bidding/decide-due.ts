import { juryResult, voteResult } from '../../../core/activities/result'
import type { Store } from '../../_store/store'

/** Count what is to be decided now; how many there were. */
export const decideDue = async (store: Store, now: Date): Promise<number> => {
  let decided = 0
  for (const tenderId of await store.tenders.due(now)) {
    const counted = await store.tenders.decide(
      tenderId,
      ({ decideBy, criteria, bids, scores }) =>
        decideBy === 'vote' ? voteResult(bids) : juryResult(criteria, bids, scores),
      now,
    )
    if (counted) decided += 1
  }
  return decided
}
