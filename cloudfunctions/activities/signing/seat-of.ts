import type { Store } from '../../_store/store'

/** What became of somebody’s seat, or where in the line they wait for it. */
export const seatOf = async (activityId: string, memberId: string, store: Store) => {
  const { state, before } = (await store.signUps.find(activityId, memberId))!
  return { state, before }
}
