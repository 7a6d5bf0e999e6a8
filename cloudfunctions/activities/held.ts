import { isWritable } from '../../core/activities/door-time'
import { isRefusal, refuse, type Refusal } from '../../core/refusal'
import type { Stretch } from '../../core/time'
import type { WholeActivity } from '../_store/activities'
import type { Caller } from '../_store/members'
import type { Store } from '../_store/store'
import { organised } from './seen'

/** An activity that takes place, or has: with a time, and not called off. */
export type Held = WholeActivity & Stretch

/** Of one that was looked for: why it is none, where it was not found. */
export const held = <Code extends string = never>(
  found: WholeActivity | Refusal<Code>,
): Held | Refusal<Code | 'NOT_OPEN'> => {
  if (isRefusal(found)) return found
  const { state, from, until } = found
  const takesPlace = state === 'published' || state === 'finished'
  return takesPlace && from && until ? { ...found, from, until } : refuse('NOT_OPEN')
}

interface Asking {
  readonly caller: Caller
  readonly store: Store
  readonly now: Date
}

/** One whose attendance the caller may write now: they organise it, and it is not too early for that, nor too late. */
export const writable = async (activityId: string, { caller, store, now }: Asking) => {
  const activity = held(await organised(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const may = isWritable(activity, now)
  return isRefusal(may) ? may : activity
}
