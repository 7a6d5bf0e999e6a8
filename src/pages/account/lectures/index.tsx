import { lectures } from '../../../../core/lectures/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { OwnLectures } from '../../../features/lectures/own/own-lectures'

export default function OwnLecturesPage() {
  const reading = useReading(lectures.mine, useMember() ? {} : null)
  return (
    <Screen title="我的党课" onRefresh={reading.reload}>
      <MembersOnly>
        <OwnLectures reading={reading} />
      </MembersOnly>
    </Screen>
  )
}
