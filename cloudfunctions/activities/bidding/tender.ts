import { offer, type Offer } from '../../../core/activities/tender'
import { isJuror, isPartial, mayCallOff, mayVote, unjudged } from '../../../core/activities/bids'
import type { activities } from '../../../core/activities/contract'
import { speaksFor } from '../../../core/activities/concerns'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal } from '../../../core/refusal'
import * as z from '../../../core/zod'
import type { Handler } from '../../_shell/feature'
import { opened } from '../../_store/seal'
import type { StoredBid, WholeTender } from '../../_store/tenders'
import { seenTender } from './seen-tender'
import { tenderShown } from './shown'

type Tender = Handler<typeof activities.tender>
type Context = Parameters<Tender>[1]

const offerOf = ({ organisationId, sealed }: StoredBid, { tenderId }: WholeTender, secret: string): Offer | null => {
  const read = z.safeParse(offer, opened(secret, { tenderId, organisationId }, sealed))
  return read.success ? read.data : null
}

/** What the caller bids, for each organisation that they may bid for; nobody else’s is even looked at. */
const ownBids = async (tender: WholeTender, bids: readonly StoredBid[], { caller, store, secret }: Context) => {
  const held = caller.offices.map(({ organisationId }) => organisationId)
  const bidders = await store.tenders.bidders(tender.organisationId, held)
  return bidders.map(({ organisationId, organisation }) => {
    const bid = bids.find((each) => each.organisationId === organisationId)
    const own = bid && { submittedAt: bid.submittedAt.toISOString(), offer: offerOf(bid, tender, secret) }
    return { organisationId, organisation, bid: own ?? null }
  })
}

/** All of them, with what the caller gave each as one of the jury. */
const openBids = async (
  tender: WholeTender,
  bids: readonly StoredBid[],
  isDeciding: boolean,
  { caller, store, secret }: Context,
) => {
  const judges = tender.decideBy === 'jury' && isJuror(tender, caller)
  const scores = judges ? await store.tenders.scoresOf(tender.tenderId, caller.memberId) : []
  return bids.map((bid) => {
    const mine = scores.filter(({ organisationId }) => organisationId === bid.organisationId)
    return {
      organisationId: bid.organisationId,
      organisation: bid.organisation,
      submittedAt: bid.submittedAt.toISOString(),
      offer: offerOf(bid, tender, secret),
      myScores: mine.length > 0 ? mine : null,
      mayScore: judges && isDeciding && !isPartial(bid.organisationId, caller),
    }
  })
}

/** Whose bids nobody can score, as long as that can be helped. */
const unjudgedOf = async ({ tenderId }: WholeTender, bids: readonly StoredBid[], { store, now }: Context) => {
  const ids = bids.filter(({ scored }) => !scored).map(({ organisationId }) => organisationId)
  const unfit = unjudged(ids, await store.tenders.jurors(tenderId, now))
  return bids.filter(({ organisationId }) => unfit.includes(organisationId)).map(({ organisation }) => organisation)
}

/** The result, once it is there. */
const resultOf = ({ decidedAt, winnerId, standings, decideBy, voters, entitled }: WholeTender) =>
  decidedAt && {
    decidedAt: decidedAt.toISOString(),
    winnerId,
    standings,
    voters: decideBy === 'vote' ? voters : null,
    entitled,
  }

export const tender: Tender = async ({ tenderId }, context) => {
  const { caller, store, now } = context
  const stored = await seenTender(tenderId, caller, store)
  if (isRefusal(stored)) return stored
  const shown = tenderShown(stored, now)
  const bids = await store.tenders.bids(tenderId)
  const isOpen = now >= stored.bidsUntil && !stored.calledOffAt
  const isVote = stored.decideBy === 'vote'
  return {
    tender: {
      ...shown,
      mine: await ownBids(stored, bids, context),
      opened: isOpen ? await openBids(stored, bids, shown.stage === 'deciding', context) : null,
      unjudged: !isVote && shown.stage === 'deciding' ? await unjudgedOf(stored, bids, context) : [],
      juror: !isVote && isJuror(stored, caller),
      votes: isVote && mayVote(stored, caller),
      voted: isVote && (await store.tenders.hasVoted(tenderId, caller.memberId)),
      result: resultOf(stored),
      won: stored.winnerId !== null && speaksFor(caller.offices, stored.winnerId),
      mayPost: stored.winnerPath !== null && answersFor(caller.offices, stored.winnerPath),
      runs: mayCallOff(stored, caller),
    },
  }
}
