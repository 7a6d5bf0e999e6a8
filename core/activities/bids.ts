import { answersFor, type Office, type Path } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import type { Member } from '../members/contract'
import { DAY_MS, HOUR_MS } from '../time'
import { isBelow, own, speaksFor } from './concerns'

export const MAX_CRITERIA = 6

export const decidedBy = ['jury', 'vote'] as const

export type DecidedBy = (typeof decidedBy)[number]

export interface Criterion {
  readonly criterionId: string
  readonly name: string
  /** In percent; those of a tender are 100 together. */
  readonly weight: number
}

export interface Tender {
  readonly tenderId: string
  readonly path: Path
  readonly bidsUntil: Date
  readonly decideBy: DecidedBy
  readonly decideUntil: Date
  readonly calledOffAt: Date | null
}

export const tenderStages = ['bidding', 'deciding', 'counting', 'decided', 'called_off'] as const

export type TenderStage = (typeof tenderStages)[number]

/** Where a tender stands. Bids are taken before their deadline, and opened at it: not a millisecond is both. */
export const stageOf = (
  { bidsUntil, decideUntil, calledOffAt }: Pick<Tender, 'bidsUntil' | 'decideUntil' | 'calledOffAt'>,
  isDecided: boolean,
  now: Date,
): TenderStage => {
  if (calledOffAt) return 'called_off'
  if (isDecided) return 'decided'
  if (now < bidsUntil) return 'bidding'
  return now < decideUntil ? 'deciding' : 'counting'
}

export interface Actor {
  readonly path: Path
  readonly status: Member['status']
  readonly offices: readonly Office[]
}

/** Its own officers bid for an organisation below the one that calls; an officer above cannot, nor read what it offers. */
export const mayBidFor = (tender: Pick<Tender, 'path'>, bidder: Path, { offices }: Pick<Actor, 'offices'>): boolean =>
  isBelow(bidder, own(tender.path)) && speaksFor(offices, own(bidder))

/** The jury are the officers of the organisation that calls. */
export const isJuror = (tender: Pick<Tender, 'path'>, { offices }: Pick<Actor, 'offices'>): boolean =>
  speaksFor(offices, own(tender.path))

/** Nobody scores a bid of the organisation they belong to or are an officer of. */
export const isPartial = (bidder: string, { path, offices }: Pick<Actor, 'path' | 'offices'>): boolean =>
  path.includes(bidder) || speaksFor(offices, bidder)

/** Bidders whose bids none of the jury may score. */
export const unjudged = (
  bidders: readonly string[],
  jurors: readonly Pick<Actor, 'path' | 'offices'>[],
): readonly string[] => bidders.filter((bidder) => jurors.every((juror) => isPartial(bidder, juror)))

/** Full members of the organisation that calls, or of any below it, vote; probationary members take part and do not. */
export const mayVote = (tender: Pick<Tender, 'path'>, { path, status }: Pick<Actor, 'path' | 'status'>): boolean =>
  path.includes(own(tender.path)) && status === 'full'

/** Whoever calls for bids may call it off, until it is decided. */
export const mayCallOff = (tender: Pick<Tender, 'path'>, { offices }: Pick<Actor, 'offices'>): boolean =>
  answersFor(offices, tender.path)

const AHEAD_MS = 180 * DAY_MS

/** Deadlines that leave an hour to bid and one to decide, and that somebody can have meant. */
export const deadlines = (bidsUntil: Date, decideUntil: Date, now: Date): true | Refusal<'TOO_SOON' | 'TOO_FAR'> => {
  if (bidsUntil.getTime() - now.getTime() < HOUR_MS) return refuse('TOO_SOON')
  if (decideUntil.getTime() - bidsUntil.getTime() < HOUR_MS) return refuse('TOO_SOON')
  return decideUntil.getTime() - now.getTime() <= AHEAD_MS || refuse('TOO_FAR')
}

/** Whether scores are one for each criterion, and no other. */
export const isWhole = (criteria: readonly Criterion[], scores: readonly { readonly criterionId: string }[]): boolean =>
  scores.length === criteria.length &&
  criteria.every(({ criterionId }) => scores.some((score) => score.criterionId === criterionId))
