import { unjudged } from '../../../core/activities/bids'
import { juryResult, voteResult } from '../../../core/activities/result'
import type { Context } from '../../_shell/feature'
import { countInTurn } from '../../_shell/in-turn'
import type { Counted } from '../../_store/tender-deeds'

const count = ({ decideBy, criteria, bids, scores, jurors }: Counted) => {
  if (decideBy === 'vote') return voteResult(bids)
  const bidders = bids.map(({ organisationId }) => organisationId)
  return juryResult(criteria, bids, scores, unjudged(bidders, jurors))
}

/** Count what is to be decided now; how many there were. */
export const decideDue = async ({ store, log, now }: Pick<Context, 'store' | 'log' | 'now'>): Promise<number> =>
  countInTurn(await store.tenders.due(now), (tenderId) => store.tenders.decide(tenderId, count, now), log)
