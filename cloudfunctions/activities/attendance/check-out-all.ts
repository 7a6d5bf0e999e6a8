import type { activities } from '../../../core/activities/contract'
import { hasBegun, minutesBetween } from '../../../core/activities/door-time'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { newId } from '../../_store/new-id'
import { arrivalAt } from '../door/arrival'
import { writable } from '../held'

export const checkOutAll: Handler<typeof activities.checkOutAll> = async ({ activityId, memberIds }, context) => {
  const { caller, store, now } = context
  const activity = await writable(activityId, context)
  if (isRefusal(activity)) return activity
  if (!activity.countsHours) return refuse('NO_HOURS')
  if (!hasBegun(activity, now)) return refuse('TOO_EARLY')
  const leftAt = now < activity.until ? now : activity.until
  const met = await store.attendance.presences(activityId, memberIds)
  // How long the others stayed somebody has said.
  const staying = met.filter(({ state, minutes }) => state === 'in' && minutes === null)
  const left = await store.attendance.arrive(
    staying.map(({ memberId, at: cameAt }) =>
      arrivalAt(activity, {
        ...{ memberId, at: leftAt, now, deed: 'left', deedId: newId(), actorId: caller.memberId },
        ...{ right: true, vouched: true, minutes: minutesBetween(activity, cameAt, leftAt) },
      }),
    ),
  )
  return { left: left.filter(({ outcome }) => outcome === 'out').length }
}
