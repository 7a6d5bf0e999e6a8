import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'

export const takeBackInvitation: Handler<typeof activities.takeBackInvitation> = async (
  { activityId, organisationId },
  { caller, store },
) => {
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  return (await store.hosts.takeBack({ activityId, organisationId })) ? {} : refuse('NOT_INVITED')
}
