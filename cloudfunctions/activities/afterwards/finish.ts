import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'
import { close } from './close'

export const finish: Handler<typeof activities.finish> = async ({ activityId }, { caller, store, now }) => {
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const { state, until } = activity
  if (state !== 'published' && state !== 'finished') return refuse('WRONG_STATE', { state })
  if (!until || now < until) return refuse('NOT_OVER')
  // One that is finished already: a retry, or the timer was first.
  if (state === 'published') await close(activity, true, store, now)
  const { in: came } = await store.attendance.counts(activityId)
  return { came }
}
