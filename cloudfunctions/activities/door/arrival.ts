import { forAttending } from '../../../core/points/awards'
import type { Arrival } from '../../_store/attendance-deeds'
import type { Held } from '../held'

type Given = Pick<Arrival, 'memberId' | 'deed' | 'deedId' | 'right' | 'vouched' | 'at' | 'now' | 'actorId'> &
  Partial<Pick<Arrival, 'reason' | 'minutes' | 'metres'>>

/**
 * Somebody at the door of an activity, with what coming would earn them. What an organiser says of themselves earns nothing
 * yet: that is entered when it is over, where somebody else came (`settlePoints`).
 */
export const arrivalAt = ({ activityId, earnsPoints }: Held, given: Given): Arrival => ({
  ...{ reason: null, minutes: null, metres: null },
  ...given,
  activityId,
  earns: earnsPoints && !(given.vouched && given.actorId === given.memberId),
  award: forAttending(activityId, given.memberId, given.deedId),
})
