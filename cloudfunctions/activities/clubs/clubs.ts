import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

export const clubs: Handler<typeof activities.clubs> = async ({ cursor }, { caller, store }) => {
  const { rows, next } = await store.clubs.list(caller.memberId, cursor)
  return { clubs: rows, next }
}
