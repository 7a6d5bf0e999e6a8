import type { activities } from '../../../core/activities/contract'
import { seal } from '../../../core/activities/door-codes'
import { atDoor, isWritable } from '../../../core/activities/door-time'
import { isSeated } from '../../../core/activities/life'
import { holdsSeat } from '../../../core/activities/presence'
import { metresBetween } from '../../../core/geo'
import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { newId } from '../../_store/new-id'
import type { Store } from '../../_store/store'
import { held, type Held } from '../held'
import { seen } from '../seen'
import { arrivalAt } from './arrival'
import { codesOf } from './keys'
import { standing, stateOf } from './standing'

type CheckIn = Handler<typeof activities.checkIn>
type Given = Parameters<CheckIn>[0]
type Context = Parameters<CheckIn>[1]

/**
 * Which deed a code is. One that is live by the server’s clock is live, wherever it waited meanwhile. One that arrives
 * later has to be sealed by this member, and right for a moment at which the door was open: then it is late.
 * Their phone may have been without a network when the door was renewed: what it seals with may be older than the code.
 */
const deedOf = ({ code, queued }: Given, activity: Held, { caller, secret, now }: Context) => {
  const codes = codesOf(secret, activity)
  const age = codes.ageOf(code, now.getTime())
  if (!queued) {
    const time = atDoor(activity, now)
    if (isRefusal(time)) return time
    return age === 'expired' ? refuse('CODE_EXPIRED') : ({ deed: 'code', at: now, right: age === 'live' } as const)
  }
  const at = new Date(queued.at)
  if (!codes.all.some(({ passKey }) => queued.seal === seal(passKey(caller.memberId), code, at.getTime())))
    return refuse('NOT_YOUR_SCAN')
  const time = atDoor(activity, at)
  if (isRefusal(time)) return time
  const arrives = isWritable(activity, now)
  if (isRefusal(arrives)) return arrives
  if (age === 'live' && !isRefusal(atDoor(activity, now))) return { deed: 'code', at: now, right: true } as const
  const ageThen = codes.ageOf(code, at.getTime())
  if (ageThen === 'expired') return refuse('CODE_EXPIRED')
  return { deed: 'late', at, right: at <= now && ageThen === 'live' } as const
}

const HUNDRED = 100

/** How far somebody says they are from the place, to the hundred metres. */
const metresTo = ({ place }: Held, spot: Given['spot']): number | null =>
  spot && place?.spot ? Math.round(metresBetween(spot, place.spot) / HUNDRED) * HUNDRED : null

export const checkIn: CheckIn = async (input, context) => {
  const { caller, store, now } = context
  const { activityId, spot } = input
  const { memberId } = caller
  const activity = held(await seen(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const arriving = deedOf(input, activity, context)
  if (isRefusal(arriving)) return (await retried(arriving, activityId, memberId, store)) ?? arriving
  if (!activity.mine || !isSeated(activity.mine))
    return refuse('NOT_SIGNED_UP', { waiting: activity.mine === 'waiting' })

  const who = { memberId, actorId: memberId, deedId: newId(), vouched: false, now, metres: metresTo(activity, spot) }
  const [arrived] = await store.attendance.arrive([arrivalAt(activity, { ...who, ...arriving })])
  const state = stateOf(arrived!)
  if (state === 'held' && activity.state === 'finished') await store.afterwards.tellOpen(activityId, now)
  if (isRefusal(state)) return state
  if (state === 'early') return refuse('TOO_EARLY')
  if (state === 'absent') return refuse('TAKEN_BACK')
  // They gave their seat up at that moment.
  return state === 'none' ? refuse('NOT_SIGNED_UP', { waiting: false }) : standing(state, arrived!)
}

/** Whoever is in, or noted, is told so, whatever became of the code meanwhile. */
const retried = async ({ refused }: Refusal, activityId: string, memberId: string, store: Store) => {
  if (refused === 'NOT_YOUR_SCAN') return null
  const before = await store.attendance.find(activityId, memberId)
  return holdsSeat(before.state) ? standing(before.state, before) : null
}
