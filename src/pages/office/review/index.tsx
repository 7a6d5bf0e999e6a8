import { lectures } from '../../../../core/lectures/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ReviewedLecture } from '../../../features/lectures/review/reviewed-lecture'
import { words } from '../../../features/lectures/words'
import { back, useAddress } from '../../../platform/navigate'

export default function ReviewPage() {
  const { id } = useAddress<'review'>()
  const member = useMember()
  const reading = useReading(lectures.view, member && id ? { lectureId: id } : null)
  return (
    <Screen title="审核">
      <MembersOnly>
        <Shown reading={reading} words={words.view} waiting={<Skeleton shape="card" />}>
          {(view) => <ReviewedLecture view={view} onDone={back} />}
        </Shown>
      </MembersOnly>
    </Screen>
  )
}
