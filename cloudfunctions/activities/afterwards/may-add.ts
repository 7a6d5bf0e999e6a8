import { hasBegun } from '../../../core/activities/door-time'
import { isThere, type PresenceState } from '../../../core/activities/presence'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Held } from '../held'

/** Whoever was there, or organises it, adds pictures of it once it has begun. */
export const mayAdd = (
  activity: Held,
  who: { organises: boolean; state: PresenceState },
  now: Date,
): true | Refusal<'NOT_THERE' | 'TOO_EARLY'> => {
  if (!who.organises && !isThere(who.state)) return refuse('NOT_THERE')
  return hasBegun(activity, now) || refuse('TOO_EARLY')
}
