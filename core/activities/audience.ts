import type { Member } from '../members/contract'
import type { Path } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import { HOUR_MS, MINUTE_MS } from '../time'
import type { ActivityState, SignUpState } from './life'

export interface Guest {
  readonly path: Path
  readonly status: Member['status']
}

export interface Open {
  readonly audience: readonly string[] | null
  readonly membersOnly: boolean
}

/** 正式党员 and 预备党员 are party members; 积极分子 and 群众 come to what is open to them. */
export const isPartyMember = (status: Member['status']): boolean => status === 'full' || status === 'probationary'

/** Whether an activity is for somebody. */
export const isFor = ({ audience, membersOnly }: Open, { path, status }: Guest): boolean =>
  (audience === null || audience.some((organisationId) => path.includes(organisationId))) &&
  (!membersOnly || isPartyMember(status))

interface Closing {
  readonly state: ActivityState
  readonly from: Date
  readonly signUpUntil: Date | null
}

/** When signing up ends: by its deadline, or as it begins. */
const closesAt = ({ from, signUpUntil }: Closing): Date => signUpUntil ?? from

/** Whether one may still sign up. */
export const isOpen = (activity: Closing, now: Date): true | Refusal<'NOT_OPEN' | 'TOO_LATE'> => {
  if (activity.state !== 'published') return refuse('NOT_OPEN')
  return now < closesAt(activity) || refuse('TOO_LATE')
}

/** Whom somebody may bring along at most: as many as it allows, and as have seats beside them. */
export const mostGuests = ({ guests, seats }: { readonly guests: number; readonly seats: number | null }): number =>
  seats === null ? guests : Math.min(guests, seats - 1)

const CONFIRM_MS = 12 * HOUR_MS
const AT_LEAST_MS = 30 * MINUTE_MS

/**
 * Until when a seat that became free is kept for the first in line: twelve hours, but an hour before the beginning at the
 * latest, so that the next one can still come; at least half an hour, and never beyond the beginning. Null once it has
 * begun: then nobody is offered one.
 */
export const confirmBy = (from: Date, now: Date): Date | null => {
  const [start, at] = [from.getTime(), now.getTime()]
  if (at >= start) return null
  return new Date(Math.min(start, Math.max(at + AT_LEAST_MS, Math.min(at + CONFIRM_MS, start - HOUR_MS))))
}

/** Giving a seat back is possible until it begins. */
export const mayGiveUp = (state: SignUpState, from: Date, now: Date): true | Refusal<'WRONG_STATE' | 'TOO_LATE'> => {
  if (now >= from) return refuse('TOO_LATE')
  return state === 'in' || state === 'offered' || state === 'waiting' || refuse('WRONG_STATE')
}
