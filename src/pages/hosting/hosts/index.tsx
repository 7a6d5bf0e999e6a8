import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { Hosts } from '../../../features/activities/joint/hosts'
import { open, useAddress } from '../../../platform/navigate'

const missing = {
  title: '没有这个活动',
  words: { NO_SUCH_ACTIVITY: '它可能已经撤下，或者链接不完整。' },
  cutShort: 'NO_SUCH_ACTIVITY',
  action: { words: '回首页', onPress: () => open('home') },
} as const

export default function HostsPage() {
  const [now] = useState(() => new Date())
  const { id: activityId = '' } = useAddress<'hosts'>()
  const member = useMember()
  const reading = useReading(activities.view, member ? { activityId } : null)
  return (
    <Screen title="一起主办" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={3} />} missing={missing}>
          {({ activity }) => (
            <Hosts activity={activity} member={member!} now={now} onChanged={() => void reading.reload()} />
          )}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
