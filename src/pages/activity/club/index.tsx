import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ClubDetail } from '../../../features/activities/clubs/club-detail'
import { missingClub } from '../../../features/activities/clubs/missing'
import { useAddress } from '../../../platform/navigate'

export default function ClubPage() {
  const [now] = useState(() => new Date())
  const { id: clubId = '' } = useAddress<'club'>()
  const reading = useReading(activities.club, useMember() ? { clubId } : null)
  return (
    <Screen title="社团" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingClub}>
          {({ club }) => <ClubDetail club={club} now={now} onChanged={() => void reading.reload()} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
