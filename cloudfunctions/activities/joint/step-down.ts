import type { activities } from '../../../core/activities/contract'
import { hostsMayChange, mayStepDown } from '../../../core/activities/inviting'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seen } from '../seen'

export const stepDown: Handler<typeof activities.stepDown> = async (
  { activityId, organisationId },
  { caller, store, now },
) => {
  const activity = await seen(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const host = activity.hosts.find((each) => each.organisationId === organisationId)
  if (host?.state === 'lead') return refuse('LEADS')
  // A retry.
  if (host?.state === 'declined' && answersFor(caller.offices, host.path)) return {}
  if (host?.state !== 'accepted') return refuse('NOT_A_HOST')
  if (!mayStepDown(host, caller)) return refuse('NOT_YOURS')
  const may = hostsMayChange(activity, now)
  if (isRefusal(may)) return may
  const side = { activityId, title: activity.title, organisationId, organisation: host.name }
  return (await store.hosts.stepDown(side, caller.memberId, now)) ? {} : refuse('NOT_A_HOST')
}
