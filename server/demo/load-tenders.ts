import { sealed } from '../../cloudfunctions/_store/seal'
import type { Store } from '../../cloudfunctions/_store/store'
import { juryResult } from '../../core/activities/result'
import { DAY_MS, inShanghai } from '../../core/time'
import { demoId } from './demo-id'
import { STAFF } from './hosting'
import { criteria, tenders } from './tenders'

const weighed = criteria.map(({ name, weight }) => ({ criterionId: demoId('criterion', name), name, weight }))

/** A call that takes bids, one that members vote about, and one that a jury has decided. */
export const loadTenders = async (store: Store, secret: string, now: Date): Promise<void> => {
  // At six in the evening.
  const day = (days: number) =>
    inShanghai(new Date(now.getTime() + days * DAY_MS))
      .startOf('day')
      .add(18, 'hour')
      .toDate()
  for (const { title, of, by, about, decideBy, postedDay, bidsDay, decideDay, bids, votes = [] } of tenders) {
    const tenderId = demoId('tender', title)
    const [bidsUntil, decideUntil] = [day(bidsDay), day(decideDay)]
    const tender = { tenderId, organisationId: demoId('organisation', of), title, about, criteria: weighed }
    await store.tenders.post(
      { ...tender, bidsUntil, decideBy, decideUntil, sample: true },
      demoId('member', by),
      day(postedDay),
    )
    for (const [nth, { branch, by: bidder, scores, ...offer }] of bids.entries()) {
      const seal = { tenderId, organisationId: demoId('organisation', branch) }
      const step = { ...seal, stepId: demoId('bid', title, branch) }
      await store.tenders.bid(step, sealed(secret, seal, offer), demoId('member', bidder), day(postedDay + 1 + nth))
      if (!scores) continue
      const given = weighed.map(({ criterionId }, index) => ({ criterionId, score: scores[index]! }))
      await store.tenders.score(seal, given, demoId('member', STAFF), day(bidsDay + 1))
    }
    for (const [voter, nth] of votes) {
      const organisationId = demoId('organisation', bids[nth]!.branch)
      await store.tenders.vote(tenderId, organisationId, demoId('member', voter), day(bidsDay + 1))
    }
    if (decideDay < 0)
      await store.tenders.decide(
        tenderId,
        (counted) => juryResult(counted.criteria, counted.bids, counted.scores),
        decideUntil,
      )
  }
}
