import type { activities } from '../../../core/activities/contract'
import { sceneOf } from '../../../core/activities/scene'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { ACTIVITY_PAGE } from '../activity-page'
import { seen } from '../seen'

export const appCode: Handler<typeof activities.appCode> = async ({ activityId }, { caller, store, appCode }) => {
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  if (activity.state !== 'published') return refuse('NOT_OPEN')
  const code = await appCode?.(ACTIVITY_PAGE, sceneOf(activityId))
  if (!code) return refuse('NO_CODE')
  return { picture: `data:${code.type};base64,${Buffer.from(code.bytes).toString('base64')}` }
}
