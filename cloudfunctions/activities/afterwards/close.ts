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

/**
 * What finishing enters: for whoever came and has nothing yet, and for the hosts, where somebody came who is not one of
 * them: nobody earns anything by posting what nobody comes to.
 */
const awardsOf =
  (activity: WholeActivity) =>
  (came: readonly Came[]): Award[] => {
    const { activityId, earnsPoints } = activity
    if (!earnsPoints) return []
    const hosts = hostsOf(activity)
    const attended = came
      .filter(({ awarded }) => !awarded)
      .map(({ memberId, key, at }): Award => ({ memberId, key, at, rule: 'activity.attended', activityId }))
    const isHost = ({ memberId }: Came) => hosts.some(({ organiserId }) => organiserId === memberId)
    return came.every(isHost) ? attended : [...attended, ...forHosting(activityId, hosts)]
  }

/** Close an activity that has ended, with all its points; false where it was over already. */
export const close = (activity: WholeActivity, byHand: boolean, store: Store, now: Date): Promise<boolean> =>
  store.afterwards.finish({ activityId: activity.activityId, byHand }, awardsOf(activity), now)
