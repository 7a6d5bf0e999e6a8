import { stageOf } from '../../../core/activities/bids'
import type { StoredTender } from '../../_store/tenders'

/** A tender with its times as text, and where it stands. */
export const tenderShown = <Stored extends StoredTender>(stored: Stored, now: Date) => ({
  ...stored,
  bidsUntil: stored.bidsUntil.toISOString(),
  decideUntil: stored.decideUntil.toISOString(),
  stage: stageOf(stored, stored.decidedAt !== null, now),
})
