import { confirmBy } from '../../../core/activities/audience'
import type { Context } from '../../_shell/feature'
import { countInTurn } from '../../_shell/in-turn'

/** Seats that were offered and not taken in time go to the next in line. How many. */
export const lapse = async ({ store, log, now }: Pick<Context, 'store' | 'log' | 'now'>): Promise<number> => {
  const rows = await store.signUps.lapsing(now)
  const offered = new Map(rows.map((row) => [`${row.activityId} ${row.memberId}`, row]))
  const pass = (id: string): Promise<boolean> => {
    const { activityId, memberId, from } = offered.get(id)!
    return store.signUps.lapse(activityId, memberId, confirmBy(from, now), now)
  }
  return countInTurn([...offered.keys()], pass, log)
}
