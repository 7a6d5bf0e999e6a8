import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

export const clubs: Handler<typeof activities.clubs> = async (_, { caller, store }) => ({
  clubs: await store.clubs.list(caller.memberId),
})
