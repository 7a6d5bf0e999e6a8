import { answersFor, type Path } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import type { Actor } from './hosting'

export const claimerKinds = ['branch', 'club', 'person'] as const

export type ClaimerKind = (typeof claimerKinds)[number]

export const claimStates = ['held', 'returned', 'done'] as const

export type ClaimState = (typeof claimStates)[number]

/** A claim that was handed back is nobody’s any more. */
export const engaged = ['held', 'done'] as const

export type Engaged = (typeof engaged)[number]

/** Three at a time: one for each month of a quarter. Whoever holds more keeps others from what they do not get to. */
export const OPEN_CLAIMS = 3

export const PLACES = 50

/** What the deed that claims a project answers. */
export type ClaimOutcome = 'claimed' | 'again' | 'over' | 'held' | 'full' | 'too_many' | 'used'

export type ClaimRefusal = 'OVER' | 'CLAIMED_ALREADY' | 'FULL' | 'TOO_MANY' | 'ALREADY_USED'

const refusals: Partial<Record<ClaimOutcome, ClaimRefusal>> = {
  over: 'OVER',
  held: 'CLAIMED_ALREADY',
  full: 'FULL',
  too_many: 'TOO_MANY',
  /** By somebody else’s claim. */
  used: 'ALREADY_USED',
}

export const claimed = (outcome: ClaimOutcome): true | Refusal<ClaimRefusal> => {
  const refusal = refusals[outcome]
  return refusal === undefined || refuse(refusal)
}

/** Whether a project may be claimed, as far as it goes. */
export const isClaimable = (
  {
    closedAt,
    claimUntil,
    taken,
    places,
  }: { closedAt: Date | null; claimUntil: Date | null; taken: number; places: number },
  now: Date,
): boolean => closedAt === null && (claimUntil === null || now < claimUntil) && taken < places

/** Whoever claimed it, in whatever name. */
export interface HeldClaim {
  readonly kind: ClaimerKind
  readonly path: Path
  readonly memberId: string
  readonly clubLeadId: string | null
}

/** A claim is its claimer’s: of a branch its officers’, of a club whoever’s who leads it, of a person theirs. */
export const holds = ({ kind, path, memberId, clubLeadId }: HeldClaim, actor: Actor): boolean =>
  kind === 'person'
    ? memberId === actor.memberId
    : kind === 'club'
      ? clubLeadId === actor.memberId || answersFor(actor.offices, path)
      : answersFor(actor.offices, path)

/** Whoever holds a claim ends it; so do the officers of the board, where nobody is to be reached. */
export const mayEndClaim = (claim: HeldClaim, board: Path, actor: Actor): boolean =>
  holds(claim, actor) || answersFor(actor.offices, board)
