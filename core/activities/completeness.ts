import { refuse, type Refusal } from '../refusal'
import { DAY_MS } from '../time'
import type { ActivityEntry } from './entry'

export const needed = ['title', 'from', 'until', 'place'] as const

export type Needed = (typeof needed)[number]

/** What an activity still lacks before it can be published. */
export const missing = (entry: Pick<ActivityEntry, Needed>): Needed[] => needed.filter((field) => !entry[field])

/** No activity is longer: one of many days is several. */
export const LONGEST_MS = 7 * DAY_MS
/** Nobody plans further ahead. */
const AHEAD_MS = 366 * DAY_MS

type Deadline = Pick<ActivityEntry, 'signUpUntil'>

/** A deadline that passed while people could see it stays as it is. */
const isKept = ({ signUpUntil }: Deadline, published: Deadline | null): boolean =>
  signUpUntil !== null && !!published?.signUpUntil && Date.parse(signUpUntil) === Date.parse(published.signUpUntil)

export const passable = ['until', 'signUpUntil'] as const

/** What of an activity that people do not see yet has passed: it is over, or its deadline is. */
export const passed = (
  { until, signUpUntil }: Pick<ActivityEntry, (typeof passable)[number]>,
  now: Date,
): (typeof passable)[number] | null => {
  const isPast = (time: string | null) => time !== null && Date.parse(time) <= now.getTime()
  return isPast(until) ? 'until' : isPast(signUpUntil) ? 'signUpUntil' : null
}

/**
 * Whether an activity can be published: whole, still to end, open for signing up, and at a time that somebody can have
 * meant; `published` is what people see of it already.
 */
export const publishable = (
  entry: Pick<ActivityEntry, Needed> & Deadline,
  published: Deadline | null,
  now: Date,
): true | Refusal<'INCOMPLETE' | 'PAST' | 'DEADLINE_PAST' | 'TOO_FAR' | 'TOO_LONG'> => {
  const lacks = missing(entry)
  if (lacks.length > 0) return refuse('INCOMPLETE', { missing: lacks })
  const [from, until] = [Date.parse(entry.from!), Date.parse(entry.until!)]
  const late = passed(entry, now)
  if (late === 'until') return refuse('PAST')
  if (from > now.getTime() + AHEAD_MS) return refuse('TOO_FAR')
  if (until - from > LONGEST_MS) return refuse('TOO_LONG')
  return late === null || isKept(entry, published) || refuse('DEADLINE_PAST')
}
