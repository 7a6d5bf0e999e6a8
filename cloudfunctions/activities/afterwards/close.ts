import { isHosting } from '../../../core/activities/hosting'
import { forHosting, type Award } from '../../../core/points/awards'
import type { WholeActivity } from '../../_store/activities'
import type { Came } from '../../_store/afterwards'
import type { Store } from '../../_store/store'

/** Those who host it, the leader first, each with whose work it is. */
const hostsOf = ({ hosts }: WholeActivity) =>
  hosts
    .filter(isHosting)
    .flatMap(({ organisationId, organiserId }) => (organiserId ? [{ organisationId, organiserId }] : []))

/** Hosts earn where somebody came who is not one of them: nobody earns anything by posting what nobody comes to. */
const earnsHosts = (activity: WholeActivity, came: readonly Pick<Came, 'memberId'>[]): boolean => {
  const organisers = hostsOf(activity).map(({ organiserId }) => organiserId)
  return activity.earnsPoints && came.some(({ memberId }) => !organisers.includes(memberId))
}

/** What finishing enters: for whoever came and has nothing yet, and for the hosts. */
const awardsOf =
  (activity: WholeActivity) =>
  (came: readonly Came[]): Award[] => {
    const { activityId, earnsPoints } = activity
    if (!earnsPoints) return []
    const attended = came
      .filter(({ awarded }) => !awarded)
      .map(({ memberId, key, at }): Award => ({ memberId, key, at, rule: 'activity.attended', activityId }))
    return earnsHosts(activity, came) ? [...attended, ...forHosting(activityId, hostsOf(activity))] : attended
  }

/** Close an activity that has ended, with all its points; false where it was over already. */
export const close = (activity: WholeActivity, byHand: boolean, store: Store, now: Date): Promise<boolean> =>
  store.afterwards.finish({ activityId: activity.activityId, byHand }, awardsOf(activity), now)

/**
 * What hosts have of one that is over follows who came, where that is put right, or scanned without a network and told
 * later: taken back once nobody came after all, and entered once somebody did. The same again changes nothing.
 */
export const settleHosts = async (activity: WholeActivity, store: Store, now: Date): Promise<void> => {
  const { activityId, until } = activity
  // None is finished before its end.
  if (!until || now < until) return
  await store.afterwards.settleHosts(
    activityId,
    (came) => earnsHosts(activity, came),
    (takenBack) => forHosting(activityId, hostsOf(activity), takenBack),
    now,
  )
}
