import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingActivity } from '../../../features/activities/missing-activity'
import { Repeat } from '../../../features/activities/posting/repeat'
import { words } from '../../../features/activities/posting/words'
import { useAddress } from '../../../platform/navigate'

export default function RepeatPage() {
  const { id: activityId = '' } = useAddress<'repeat'>()
  const viewing = useReading(activities.view, useMember() ? { activityId } : null)
  return (
    <Screen title="每月重复">
      <MembersOnly>
        <Found
          reading={viewing}
          waiting={<Skeleton shape="line" count={4} />}
          missing={{ ...missingActivity, words: words.view }}
        >
          {({ activity }) => <Repeat activity={activity} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
