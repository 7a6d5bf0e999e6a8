import type { activities } from '../../../core/activities/contract'
import { hostsMayChange } from '../../../core/activities/inviting'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { led } from '../seen'

export const inviteHost: Handler<typeof activities.inviteHost> = async (
  { activityId, organisationId },
  { caller, store, now },
) => {
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  const [asked] = await store.organisations.placed([organisationId])
  if (!asked) return refuse('NO_SUCH_ORGANISATION')
  const host = activity.hosts.find((each) => each.organisationId === organisationId)
  // A retry.
  if (host?.state === 'invited') return {}
  if (host && host.state !== 'declined') return refuse('HOSTS_ALREADY')
  const may = hostsMayChange(activity, now)
  if (isRefusal(may)) return may
  if ((await store.organisations.spokenFor([organisationId], now)).length === 0) return refuse('NO_OFFICERS')
  const { title, host: lead } = activity
  const side = { activityId, title, lead, organisationId, organisation: asked.name }
  return (await store.hosts.invite(side, caller.memberId, now)) ? {} : refuse('TOO_MANY_HOSTS')
}
