import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { Screen } from '../../../components/screen'
import { ReviewQueue, useReviewQueue } from '../../../features/lectures/review/review-queue'

export default function QueuePage() {
  const pages = useReviewQueue(useIsOfficer())
  return (
    <Screen title="待我审核" onRefresh={pages.reload}>
      <OfficersOnly>
        <ReviewQueue pages={pages} />
      </OfficersOnly>
    </Screen>
  )
}
