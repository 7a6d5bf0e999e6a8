import type { activities } from '../../../core/activities/contract'
import { isOpen } from '../../../core/activities/audience'
import { leads, organises } from '../../../core/activities/hosting'
import { isInvited } from '../../../core/activities/inviting'
import { isRefusal } from '../../../core/refusal'
import { stretchShown } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { fileKind } from '../file-kind'
import { seen } from '../seen'
import { activityShown } from '../shown'

export const view: Handler<typeof activities.view> = async ({ activityId }, { caller, store, media, now }) => {
  const stored = await seen(activityId, caller, store)
  if (isRefusal(stored)) return stored
  const { from, until, hosts } = stored
  const invited = hosts.filter(({ state }) => state === 'invited').map(({ organisationId }) => organisationId)
  const [mySignUp, clashes, spokenFor] = await Promise.all([
    stored.mine ? store.signUps.find(activityId, caller.memberId) : undefined,
    from && until ? store.signUps.clashes(caller.memberId, activityId, from, until) : [],
    store.organisations.spokenFor(invited, now),
  ])
  const open = from ? isOpen({ ...stored, from }, now) : true
  return {
    activity: {
      ...activityShown(stored, media),
      hosts: hosts.map((host) => ({
        ...host,
        mine: isInvited(host, caller),
        answerable: spokenFor.includes(host.organisationId),
      })),
      audience: stored.audience && [...(stored.audienceNames ?? [])],
      signUpUntil: stored.signUpUntil?.toISOString() ?? null,
      attachments: stored.attachments.map(({ location, ...file }) => ({
        ...file,
        kind: fileKind(location),
        url: media.url(location),
      })),
      mySignUp: mySignUp ? { ...mySignUp, offeredUntil: mySignUp.offeredUntil?.toISOString() ?? null } : null,
      closed: isRefusal(open) ? open.refused : null,
      clashes: clashes.map((clash) => ({ ...clash, ...stretchShown(clash) })),
      organises: organises(hosts, caller),
      leads: leads(hosts, caller),
    },
  }
}
