import { isHosting } from '../../../core/activities/hosting'
import { forHosting, type Award } from '../../../core/points/awards'
import type { WholeActivity } from '../../_store/activities'
import type { Store } from '../../_store/store'

/** Those who host it, the leader first, each with whose work it is. */
const hostsOf = ({ hosts }: WholeActivity) =>
  hosts
    .filter(isHosting)
    .flatMap(({ organisationId, organiserId }) => (organiserId ? [{ organisationId, organiserId }] : []))

/**
 * What finishing enters: for whoever came and has nothing yet, and for the hosts, where somebody came who is not one of
 * them: nobody earns anything by posting what nobody comes to.
 */
const awardsOf = async (activity: WholeActivity, store: Store): Promise<Award[]> => {
  const { activityId, earnsPoints } = activity
  if (!earnsPoints) return []
  const hosts = hostsOf(activity)
  const [unawarded, came] = await Promise.all([
    store.attendance.unawarded(activityId),
    store.attendance.anybodyElse(
      activityId,
      hosts.map(({ organiserId }) => organiserId),
    ),
  ])
  const attended = unawarded.map((one): Award => ({ ...one, rule: 'activity.attended', activityId }))
  return came ? [...attended, ...forHosting(activityId, hosts)] : attended
}

/** Close an activity that has ended, with all its points; false where it was over already. */
export const close = async (activity: WholeActivity, byHand: boolean, store: Store, now: Date): Promise<boolean> =>
  store.afterwards.finish({ activityId: activity.activityId, byHand }, await awardsOf(activity, store), now)
