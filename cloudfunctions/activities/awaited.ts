import type { activities } from '../../core/activities/contract'
import type { Handler } from '../_shell/feature'

export const awaited: Handler<typeof activities.awaited> = async (_, { caller, store, now }) => {
  const held = caller.offices.map(({ organisationId }) => organisationId)
  return { things: await store.awaited.list(caller.memberId, held, now) }
}
