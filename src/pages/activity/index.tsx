import { Text } from '@tarojs/components'
import { activities } from '../../../core/activities/contract'
import { MembersOnly } from '../../app/members-only'
import { useMember } from '../../app/session'
import { Shown } from '../../app/shown'
import { useReading } from '../../app/use-reading'
import { Card } from '../../components/card'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { ActivityCard } from '../../features/activities/card/activity-card'
import { useAddress } from '../../platform/navigate'

export default function ActivityPage() {
  const { id = '' } = useAddress<'activity'>()
  const reading = useReading(activities.view, useMember() ? { activityId: id } : null)
  return (
    <Screen title="活动" onRefresh={reading.reload}>
      <MembersOnly>
        <Shown reading={reading} waiting={<Skeleton shape="card" />}>
          {({ activity }) => (
            <>
              <ActivityCard activity={activity} now={new Date()} onPress={() => undefined} />
              <Card>
                <Text>{activity.about}</Text>
              </Card>
            </>
          )}
        </Shown>
      </MembersOnly>
    </Screen>
  )
}
