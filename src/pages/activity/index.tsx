import { useState } from 'react'
import { activities } from '../../../core/activities/contract'
import type { Activity } from '../../../core/activities/activity'
import { Found } from '../../app/found'
import { MembersOnly } from '../../app/members-only'
import { useMember } from '../../app/session'
import { useReading } from '../../app/use-reading'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { ActivityDetail } from '../../features/activities/activity-detail'
import { MemberDoorRows } from '../../features/activities/door/door-rows'
import { linkedActivity } from '../../features/activities/linked-activity'
import { missingActivity } from '../../features/activities/missing-activity'
import { words } from '../../features/activities/posting/words'
import { ShareActivity } from '../../features/activities/share-activity'
import { MySeat, SignUpBar } from '../../features/activities/signing/my-seat'
import { open, useAddress } from '../../platform/navigate'

export default function ActivityPage() {
  const address = useAddress<'activity'>()
  const activityId = linkedActivity(address)
  const viewing = useReading(activities.view, useMember() ? { activityId } : null)
  return (
    <Screen title="活动" onRefresh={viewing.reload}>
      <MembersOnly>
        <Found
          reading={viewing}
          waiting={<Skeleton shape="line" count={4} />}
          missing={{ ...missingActivity, words: words.view }}
        >
          {({ activity }) => <Content activity={activity} onChanged={() => void viewing.reload()} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}

/** Whose way in, and whose record, it is. */
const isComing = ({ mySignUp, state }: Activity): boolean =>
  mySignUp?.state === 'in' && (state === 'published' || state === 'finished')

const Content = ({ activity, onChanged }: { activity: Activity; onChanged: () => void }) => {
  const [now] = useState(() => new Date())
  return (
    <>
      {activity.organises && (
        <Card flush>
          <Row icon="people" words="管理这个活动" onPress={() => open('hosted', { id: activity.activityId })} />
        </Card>
      )}
      <MySeat activity={activity} now={now} onChanged={onChanged} />
      {isComing(activity) && activity.from && activity.until && (
        <MemberDoorRows
          activityId={activity.activityId}
          from={new Date(activity.from)}
          until={new Date(activity.until)}
          now={now}
        />
      )}
      <ActivityDetail activity={activity} now={now} />
      {activity.state === 'published' && <ShareActivity activity={activity} />}
      <SignUpBar activity={activity} now={now} onChanged={onChanged} />
    </>
  )
}
