import type { activities } from '../../../core/activities/contract'
import type { Notice } from '../../../core/activities/notices'
import type { Handler } from '../../_shell/feature'
import type { StoredNotice } from '../../_store/notices'

const shown = ({ at, activity, ...notice }: StoredNotice): Notice =>
  ({
    ...notice,
    at: at.toISOString(),
    activity: activity && { ...activity, from: activity.from?.toISOString() ?? null },
    // The reply is parsed by the contract, which has the facts of each kind.
  }) as Notice

export const notices: Handler<typeof activities.notices> = async ({ cursor }, { caller, store, now }) => {
  const [{ rows, next }, unread] = await Promise.all([
    store.notices.list(caller.memberId, now, cursor),
    store.notices.unread(caller.memberId),
  ])
  return { notices: rows.map(shown), unread, next }
}
