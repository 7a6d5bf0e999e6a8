import { confirmBy } from '../../../core/activities/audience'
import type { Store } from '../../_store/store'

/** Seats that were offered and not taken in time go to the next in line. How many. */
export const lapse = async (store: Store, now: Date): Promise<number> => {
  let lapsed = 0
  for (const { activityId, memberId, from } of await store.signUps.lapsing(now))
    if (await store.signUps.lapse(activityId, memberId, confirmBy(from, now), now)) lapsed += 1
  return lapsed
}
