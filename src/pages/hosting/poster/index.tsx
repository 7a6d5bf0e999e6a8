import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingActivity } from '../../../features/activities/missing-activity'
import { PosterPage } from '../../../features/activities/poster/poster-page'
import { words } from '../../../features/activities/posting/words'
import { useAddress } from '../../../platform/navigate'

export default function ActivityPosterPage() {
  const { id: activityId = '' } = useAddress<'poster'>()
  const viewing = useReading(activities.view, useMember() ? { activityId } : null)
  return (
    <Screen title="海报">
      <MembersOnly>
        <Found
          reading={viewing}
          waiting={<Skeleton shape="card" />}
          missing={{ ...missingActivity, words: words.view }}
        >
          {({ activity }) => <PosterPage activity={activity} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
