import { confirmBy } from '../../../core/activities/audience'
import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

export const tick: Handler<typeof activities.tick> = async (_, { store, now }) => {
  let lapsed = 0
  for (const { activityId, memberId, from } of await store.signUps.lapsing(now))
    if (await store.signUps.lapse(activityId, memberId, confirmBy(from, now), now)) lapsed += 1
  return { lapsed }
}
