import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { newId } from '../../_store/new-id'
import { settlePoints } from '../afterwards/close'
import { arrivalAt } from '../door/arrival'
import { writable } from '../held'

type Confirm = Handler<typeof activities.confirmScans>

export const confirmScans: Confirm = async ({ activityId, memberIds }, context) => {
  const { caller, store, now } = context
  const activity = await writable(activityId, context)
  if (isRefusal(activity)) return activity
  const waiting = await store.attendance.held(activityId, memberIds)
  const arrived = await store.attendance.arrive(
    waiting.map(({ memberId, at }) =>
      arrivalAt(activity, {
        ...{ memberId, at, now, deed: 'confirmed', deedId: newId(), actorId: caller.memberId },
        ...{ right: true, vouched: true },
      }),
    ),
  )
  await settlePoints(activity, store, now)
  return { confirmed: arrived.filter(({ outcome }) => outcome === 'in').length }
}
