import { action } from '../action'
import { cursor } from '../cursor'
import { instant } from '../instant'
import { draftText, id, line, text } from '../text'
import * as z from '../zod'
import { decidedBy, MAX_CRITERIA } from './bids'
import { criteria, offer, tenderCard, tenderShown } from './tender'

const ofBid = { tenderId: id(), organisationId: id() }

/** 线上竞办: a call with criteria and a deadline; sealed bids; scores or votes; a result with its figures. */
export const bidding = {
  postTender: action('activities.postTender', {
    who: 'officer',
    summary: 'Call for bids. It stays as it is posted, so that whoever bids knows by what.',
    input: z.object({
      tenderId: id(),
      organisationId: id(),
      title: line(40),
      about: text(2000),
      criteria,
      bidsUntil: instant(),
      decideBy: z.enum(decidedBy),
      decideUntil: instant(),
    }),
    output: z.object({}),
    refusals: ['NOT_IN_YOUR_ORGANISATION', 'ALREADY_USED', 'TOO_SOON', 'TOO_FAR', 'TEXT_REFUSED'],
  }),

  callOffTender: action('activities.callOffTender', {
    who: 'officer',
    summary: 'Call a tender off with a reason, until it is decided; whoever has bid is told.',
    input: z.object({ tenderId: id(), reason: draftText(300) }),
    output: z.object({}),
    refusals: ['NO_SUCH_TENDER', 'NOT_YOURS', 'WRONG_STATE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),

  tenders: action('activities.tenders', {
    who: 'member',
    summary:
      'The calls for bids that concern the asker: those under way, the soonest decided in front, then the newest results; a page at a time.',
    input: z.object({ cursor: cursor('flag', 'instant', 'id') }),
    output: z.object({ tenders: z.array(tenderCard), next: z.nullable(z.string()) }),
  }),

  tender: action('activities.tender', {
    who: 'member',
    summary: 'A call for bids: before its deadline how many there are, after it the bids themselves, then the result.',
    input: z.object({ tenderId: id() }),
    output: z.object({ tender: tenderShown }),
    refusals: ['NO_SUCH_TENDER'],
  }),

  bid: action('activities.bid', {
    who: 'officer',
    summary: 'Put in a sealed bid for one’s own organisation, or another in its place, before the deadline.',
    input: z.object({ ...ofBid, bidId: id(), offer }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_TENDER',
      'NOT_YOURS',
      'ALREADY_USED',
      'CHANGED_MEANWHILE',
      'TOO_LATE',
      'WRONG_STATE',
      'TEXT_REFUSED',
    ],
  }),

  withdrawBid: action('activities.withdrawBid', {
    who: 'officer',
    summary: 'Take one’s bid out again, before the deadline.',
    input: z.object({ ...ofBid, stepId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_TENDER', 'NOT_YOURS', 'ALREADY_USED', 'NO_SUCH_BID', 'TOO_LATE', 'WRONG_STATE'],
  }),

  scoreBid: action('activities.scoreBid', {
    who: 'officer',
    summary: 'Score a bid by every criterion, as one of the jury; may be given anew until it is decided.',
    input: z.object({
      ...ofBid,
      scores: z
        .array(z.object({ criterionId: id(), score: z.int().check(z.gte(0), z.lte(10)) }))
        .check(z.minLength(1), z.maxLength(MAX_CRITERIA)),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_TENDER', 'NO_SUCH_BID', 'NOT_YOURS', 'OWN_BID', 'NOT_WHOLE', 'NOT_OPEN'],
  }),

  vote: action('activities.vote', {
    who: 'member',
    summary: 'Vote for a bid, once. Nothing that is kept says for which.',
    input: z.object(ofBid),
    output: z.object({}),
    refusals: ['NO_SUCH_TENDER', 'NO_SUCH_BID', 'NOT_ENTITLED', 'NOT_OPEN', 'VOTED_ALREADY'],
  }),
} as const
