import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { Hosts } from '../../../features/activities/joint/hosts'
import { missingActivity } from '../../../features/activities/missing-activity'
import { words } from '../../../features/activities/posting/words'
import { useAddress } from '../../../platform/navigate'

export default function HostsPage() {
  const [now] = useState(() => new Date())
  const { id: activityId = '' } = useAddress<'hosts'>()
  const member = useMember()
  const reading = useReading(activities.view, member ? { activityId } : null)
  return (
    <Screen title="一起主办" onRefresh={reading.reload}>
      <MembersOnly>
        <Found
          reading={reading}
          waiting={<Skeleton shape="line" count={3} />}
          missing={{ ...missingActivity, words: words.view }}
        >
          {({ activity }) => (
            <Hosts activity={activity} member={member!} now={now} onChanged={() => void reading.reload()} />
          )}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
