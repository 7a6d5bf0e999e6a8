import type { activities } from '../../../core/activities/contract'
import { hostsMayChange, mayAnswer } from '../../../core/activities/inviting'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seen } from '../seen'

export const answerInvitation: Handler<typeof activities.answerInvitation> = async (
  { activityId, organisationId, accept },
  { caller, store, now },
) => {
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const host = activity.hosts.find((each) => each.organisationId === organisationId)
  if (!host || host.state === 'lead') return refuse('NOT_INVITED')
  if (!mayAnswer(host, caller)) return refuse('NOT_YOURS')
  // A retry.
  if (host.state === (accept ? 'accepted' : 'declined')) return {}
  if (host.state !== 'invited') return refuse('NOT_INVITED')
  const may = hostsMayChange(activity, now)
  if (isRefusal(may)) return may
  const side = { activityId, title: activity.title, organisationId, organisation: host.name }
  return (await store.hosts.answer(side, accept, caller.memberId, now)) ? {} : refuse('NOT_INVITED')
}
