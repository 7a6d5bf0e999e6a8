import { lectures } from '../../../../core/lectures/contract'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { ReviewQueue } from '../../../features/lectures/review/review-queue'

export default function QueuePage() {
  const reading = useReading(lectures.reviewQueue, useIsOfficer() ? {} : null)
  return (
    <Screen title="待我审核" onRefresh={reading.reload}>
      <OfficersOnly>
        <ReviewQueue reading={reading} />
      </OfficersOnly>
    </Screen>
  )
}
