import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { settlePoints } from '../afterwards/close'
import { writable } from '../held'
import { confirmHeld } from './confirm-held'

type Confirm = Handler<typeof activities.confirmScans>

export const confirmScans: Confirm = async ({ activityId, memberIds }, context) => {
  const { store, now } = context
  const activity = await writable(activityId, context)
  if (isRefusal(activity)) return activity
  const arrived = await confirmHeld(activity, await store.attendance.presences(activityId, memberIds), context)
  await settlePoints(activity, store, now)
  return { confirmed: arrived.filter(({ outcome }) => outcome === 'in').length }
}
