import { refuse, type Refusal } from '../refusal'
import { DAY_MS, MINUTE_MS } from '../time'

/** The door opens an hour before the beginning: who sets up the room comes early. */
const OPENS_MS = 60 * MINUTE_MS
/** What was scanned without a network may arrive, and what was wrong may be put right, for so long after the end. */
const LATE_MS = 30 * DAY_MS
/** What its leader did not finish is finished by itself. */
export const FINISH_AFTER_MS = DAY_MS

export interface Span {
  readonly from: Date
  readonly until: Date
}

export const opensAt = (from: Date): Date => new Date(from.getTime() - OPENS_MS)

/** The latest beginning of an activity whose door is open at that moment. */
export const latestBeginning = (at: Date): Date => new Date(at.getTime() + OPENS_MS)

/** Whether that is a moment at which somebody can come in: from an hour before the beginning until the end. */
export const atDoor = ({ from, until }: Span, at: Date): true | Refusal<'TOO_EARLY' | 'TOO_LATE'> => {
  if (at < opensAt(from)) return refuse('TOO_EARLY')
  return at <= until || refuse('TOO_LATE')
}

/** The pass of who leaves is scanned until an hour after the end; it is the end that counts then. */
const LEAVING_MS = 60 * MINUTE_MS

export const isTooLateToLeave = ({ until }: Span, at: Date): boolean => at.getTime() > until.getTime() + LEAVING_MS

/** Whether the attendance may still be changed: from when its door opens until thirty days after its end. */
export const isWritable = ({ from, until }: Span, now: Date): true | Refusal<'TOO_EARLY' | 'TOO_LATE'> => {
  if (now < opensAt(from)) return refuse('TOO_EARLY')
  return now.getTime() <= until.getTime() + LATE_MS || refuse('TOO_LATE')
}

/** Pictures and a summary are of something that has begun. */
export const hasBegun = ({ from }: Pick<Span, 'from'>, now: Date): boolean => now >= from

/** Whether it is time to say what one thought of it: for thirty days once it has ended. */
export const isRated = ({ until }: Span, now: Date): true | Refusal<'TOO_EARLY' | 'TOO_LATE'> => {
  if (now < until) return refuse('TOO_EARLY')
  return now.getTime() <= until.getTime() + LATE_MS || refuse('TOO_LATE')
}

/** Minutes that count of somebody’s stay: within the activity’s own time, begun ones not counted. */
export const minutesBetween = ({ from, until }: Span, cameAt: Date, leftAt: Date): number => {
  const begun = Math.max(from.getTime(), cameAt.getTime())
  const ended = Math.min(until.getTime(), leftAt.getTime())
  return Math.max(0, Math.floor((ended - begun) / MINUTE_MS))
}

/** Minutes that an activity can bring at most: all of its time, and what has begun of a minute is one. */
export const mostMinutes = ({ from, until }: Span): number => Math.ceil((until.getTime() - from.getTime()) / MINUTE_MS)
