import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Screen } from '../../../components/screen'
import { OwnLectures, useOwnLectures } from '../../../features/lectures/own/own-lectures'

export default function OwnLecturesPage() {
  const pages = useOwnLectures(useMember() !== null)
  return (
    <Screen title="我的党课" onRefresh={pages.reload}>
      <MembersOnly>
        <OwnLectures pages={pages} />
      </MembersOnly>
    </Screen>
  )
}
