import { NIL } from 'uuid'
import { FINISH_AFTER_MS } from '../../../core/activities/door-time'
import type { Context } from '../../_shell/feature'
import { countInTurn } from '../../_shell/in-turn'
import { close } from './close'

/** Close what ended a day ago and its leader did not; how many. */
export const finishDue = async ({ store, log, now }: Pick<Context, 'store' | 'log' | 'now'>): Promise<number> => {
  const finish = async (activityId: string): Promise<boolean> => {
    // Nobody is behind the timer.
    const activity = await store.activities.find(activityId, NIL)
    return activity !== undefined && close(activity, false, store, now)
  }
  return countInTurn(await store.afterwards.unfinished(new Date(now.getTime() - FINISH_AFTER_MS)), finish, log)
}
