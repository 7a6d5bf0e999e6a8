import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import { stretchShown } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import type { WholeActivity } from '../../_store/activities'
import type { Store } from '../../_store/store'
import { organised } from '../seen'
import { roomOf } from './of-activity'

/** Who has as many seats as come may find the room too small. */
const holds = async ({ seats, given }: WholeActivity, store: Store): Promise<number | null> => {
  if (seats !== null || given?.kind !== 'station' || given.roomId === null) return null
  return (await store.bookings.room(given.stationId, given.roomId))?.capacity ?? null
}

export const room: Handler<typeof activities.room> = async ({ activityId }, context) => {
  const { caller, store } = context
  const activity = await organised(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const standing = await roomOf(activity, context)
  const isWithout = standing !== null && standing.is !== 'held'
  const lost = isWithout ? await store.activityRooms.lost(activityId) : undefined
  const whole = standing?.is === 'held' && !standing.isAll ? await roomOf(activity, { ...context, whole: true }) : null
  return {
    room: standing,
    ...(whole?.is === 'free' && { whole: { asks: whole.asks } }),
    holds: standing && (await holds(activity, store)),
    lost: lost ? { ...lost, ...stretchShown(lost) } : null,
  }
}
