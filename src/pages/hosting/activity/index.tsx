import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingActivity } from '../../../features/activities/missing-activity'
import { Hosted } from '../../../features/activities/posting/hosted'
import { words } from '../../../features/activities/posting/words'
import { SignUpList } from '../../../features/activities/signing/sign-up-list'
import { replace, useAddress } from '../../../platform/navigate'

export default function HostedPage() {
  const { id: activityId = '' } = useAddress<'hosted'>()
  const viewing = useReading(activities.view, useMember() ? { activityId } : null)
  const [now] = useState(() => new Date())
  return (
    <Screen title="管理活动" onRefresh={viewing.reload}>
      <MembersOnly>
        <Found
          reading={viewing}
          waiting={<Skeleton shape="line" count={4} />}
          missing={{ ...missingActivity, words: words.view }}
        >
          {({ activity }) =>
            activity.organises ? (
              <>
                <Hosted activity={activity} now={now} onChanged={() => void viewing.reload()} />
                {activity.state !== 'draft' && <SignUpList activity={activity} now={now} />}
              </>
            ) : (
              <Empty
                title="这里只对主办的人开放"
                action={{ words: '看这个活动', onPress: () => replace('activity', { id: activityId }) }}
              />
            )
          }
        </Found>
      </MembersOnly>
    </Screen>
  )
}
