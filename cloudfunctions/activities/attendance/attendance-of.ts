import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { organised } from '../seen'

type Of = Handler<typeof activities.attendanceOf>

export const attendanceOf: Of = async ({ activityId, memberId }, { caller, store }) => {
  const activity = await organised(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const deeds = await store.attendance.deeds(activityId, memberId)
  return {
    deeds: deeds.map((deed) => ({ ...deed, at: deed.at.toISOString(), recordedAt: deed.recordedAt.toISOString() })),
  }
}
