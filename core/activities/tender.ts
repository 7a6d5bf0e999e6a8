import { once } from '../once'
import { draftText, id, line, text } from '../text'
import * as z from '../zod'
import { decidedBy, MAX_CRITERIA, tenderStages } from './bids'

/** What an organisation offers: a title, its plan, and what it needs for that. */
export const offer = z.object({ title: line(40), plan: text(2000), needs: draftText(500) })

export type Offer = z.output<typeof offer>

const criterion = z.object({
  criterionId: id(),
  name: line(20),
  weight: z.int().check(z.gte(1), z.lte(100)),
})

export const criteria = z.array(criterion).check(
  z.minLength(1),
  z.maxLength(MAX_CRITERIA),
  z.refine((all) => once(all.map(({ criterionId }) => criterionId)), 'each criterion once'),
  z.refine((all) => all.reduce((sum, { weight }) => sum + weight, 0) === 100, 'weights that are 100 together'),
)

export const tenderCard = z.object({
  tenderId: id(),
  title: z.string(),
  organisation: z.string(),
  bidsUntil: z.iso.datetime(),
  decideUntil: z.iso.datetime(),
  decideBy: z.enum(decidedBy),
  stage: z.enum(tenderStages),
  bids: z.int(),
  winner: z.nullable(z.string()),
  sample: z.boolean(),
})

export type TenderCard = z.output<typeof tenderCard>

const bidShown = z.object({
  organisationId: id(),
  organisation: z.string(),
  submittedAt: z.iso.datetime(),
  /** Null where it cannot be opened: the installation’s secret is not what it was. */
  offer: z.nullable(offer),
  /** Of the asker, as one of the jury: what they gave. */
  myScores: z.nullable(z.array(z.object({ criterionId: id(), score: z.int() }))),
  /** Whether the asker may score it now. */
  mayScore: z.boolean(),
})

export type Bid = z.output<typeof bidShown>

const rankedBid = z.object({
  organisationId: id(),
  organisation: z.string(),
  /** Of 100, or votes; null for a bid that nobody scored. */
  total: z.nullable(z.number()),
  votes: z.nullable(z.int()),
  jurors: z.nullable(z.int()),
  means: z.nullable(z.array(z.object({ criterionId: id(), mean: z.number() }))),
  /** Whether nobody scored it because none of the jury may. */
  unjudged: z._default(z.boolean(), false),
})

export const tenderShown = z.extend(tenderCard, {
  organisationId: id(),
  about: z.string(),
  criteria,
  callOffReason: z.nullable(z.string()),
  /** Those for whom the asker may bid, with what they offer so far, which nobody else reads before the deadline. */
  mine: z.array(
    z.object({
      organisationId: id(),
      organisation: z.string(),
      bid: z.nullable(z.object({ submittedAt: z.iso.datetime(), offer: z.nullable(offer) })),
    }),
  ),
  /** Null before the deadline. */
  opened: z.nullable(z.array(bidShown)),
  juror: z.boolean(),
  /** While a jury decides: those whose bids nobody scored, and none of it may score. While there are any, nobody can win. */
  unjudged: z.array(z.string()),
  /** Whether the asker may vote, and whether they have. For what nobody can say. */
  votes: z.boolean(),
  voted: z.boolean(),
  result: z.nullable(
    z.object({
      decidedAt: z.iso.datetime(),
      winnerId: z.nullable(id()),
      standings: z.array(rankedBid),
      /** Of a vote: who voted, and who could have. */
      voters: z.nullable(z.int()),
      entitled: z.nullable(z.int()),
    }),
  ),
  /** Whether the asker is an officer of the organisation that won. */
  won: z.boolean(),
  /** Whether the asker may post the activity it is about: those officers, and those above them. */
  mayPost: z.boolean(),
  activities: z.array(z.object({ activityId: id(), title: z.string() })),
  /** Whether the asker may call it off. */
  runs: z.boolean(),
})

export type TenderShown = z.output<typeof tenderShown>
