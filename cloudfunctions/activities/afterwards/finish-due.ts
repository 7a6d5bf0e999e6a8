import { NIL } from 'uuid'
import { FINISH_AFTER_MS } from '../../../core/activities/door-time'
import type { Store } from '../../_store/store'
import { close } from './close'

/** Close what ended a day ago and its leader did not; how many. */
export const finishDue = async (store: Store, now: Date): Promise<number> => {
  let finished = 0
  for (const activityId of await store.afterwards.unfinished(new Date(now.getTime() - FINISH_AFTER_MS))) {
    // Nobody is behind the timer.
    const activity = await store.activities.find(activityId, NIL)
    if (activity && (await close(activity, false, store, now))) finished += 1
  }
  return finished
}
