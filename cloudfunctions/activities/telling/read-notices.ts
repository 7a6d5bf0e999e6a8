import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

export const readNotices: Handler<typeof activities.readNotices> = async ({ until }, { caller, store, now }) => {
  await store.notices.read(caller.memberId, new Date(until), now)
  return { unread: await store.notices.unread(caller.memberId) }
}
