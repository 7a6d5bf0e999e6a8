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

/**
 * For whoever came and has nothing yet. Of whom they alone say so has it only where somebody else came: nobody earns
 * anything by coming to what nobody comes to.
 */
const forComing = ({ activityId, earnsPoints }: WholeActivity, came: readonly Came[]): Award[] => {
  if (!earnsPoints) return []
  const others = came.some(({ byThemselves }) => !byThemselves)
  return came
    .filter(({ awarded, byThemselves }) => !awarded && (others || !byThemselves))
    .map(({ memberId, key, at }): Award => ({ memberId, key, at, rule: 'activity.attended', activityId }))
}

/** Close an activity that has ended, with all its points; false where it was over already. */
export const close = (activity: WholeActivity, byHand: boolean, store: Store, now: Date): Promise<boolean> => {
  const { activityId } = activity
  const awardsFor = (came: readonly Came[]) => [
    ...forComing(activity, came),
    ...(earnsHosts(activity, came) ? forHosting(activityId, hostsOf(activity)) : []),
  ]
  return store.afterwards.finish({ activityId, byHand }, awardsFor, now)
}

/**
 * The points of one that is over follow who came, where that is put right, or scanned without a network and told later:
 * what somebody has not yet is entered, and hosts’ points are taken back once nobody came after all, and entered once
 * somebody did. The same again changes nothing.
 */
export const settlePoints = async (activity: WholeActivity, store: Store, now: Date): Promise<void> => {
  const { activityId, until } = activity
  // None is finished before its end.
  if (!until || now < until) return
  await store.afterwards.settle(
    activityId,
    (came) => forComing(activity, came),
    (came) => earnsHosts(activity, came),
    (takenBack) => forHosting(activityId, hostsOf(activity), takenBack),
    now,
  )
}
