import type { Store } from '../../_store/store'

/** How somebody who signed up stands. */
export const standing = async (activityId: string, memberId: string, store: Store) => {
  const { state, before } = (await store.signUps.find(activityId, memberId))!
  return { state, before }
}
