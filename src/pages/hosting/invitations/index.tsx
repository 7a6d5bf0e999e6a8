import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { InvitationCard } from '../../../features/activities/joint/invitation-card'

export default function InvitationsPage() {
  const [now] = useState(() => new Date())
  const reading = useReading(activities.invitations, useIsOfficer() ? {} : null)
  return (
    <Screen title="合办邀请" onRefresh={reading.reload}>
      <OfficersOnly>
        <Shown reading={reading} waiting={<Skeleton shape="line" count={3} />}>
          {({ invitations }) => (
            <>
              {invitations.length === 0 && (
                <Empty title="没有等答复的邀请" hint="别的组织请你们一起主办活动时，会出现在这里。" />
              )}
              {invitations.map((invitation) => (
                <InvitationCard
                  key={invitation.activityId + invitation.organisationId}
                  invitation={invitation}
                  now={now}
                  onChanged={() => void reading.reload()}
                />
              ))}
            </>
          )}
        </Shown>
      </OfficersOnly>
    </Screen>
  )
}
