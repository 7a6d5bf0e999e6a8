import { lectures } from '../../../../core/lectures/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { ReviewQueue } from '../../../features/lectures/review/review-queue'

export default function QueuePage() {
  const reading = useReading(lectures.reviewQueue, useMember() ? {} : null)
  return (
    <Screen title="待我审核" onRefresh={reading.reload}>
      <MembersOnly>
        <ReviewQueue reading={reading} />
      </MembersOnly>
    </Screen>
  )
}
