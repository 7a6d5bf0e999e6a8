import { activities } from '../../../../core/activities/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Screen } from '../../../components/screen'
import { Inbox } from '../../../features/activities/inbox/inbox'

export default function InboxPage() {
  const pages = usePages(activities.notices, useMember() ? {} : null, ({ notices, next }) => ({ items: notices, next }))
  return (
    <Screen title="通知" onRefresh={pages.reload}>
      <MembersOnly>
        <Inbox pages={pages} />
      </MembersOnly>
    </Screen>
  )
}
