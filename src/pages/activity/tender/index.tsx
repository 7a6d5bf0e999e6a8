import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { TenderDetail } from '../../../features/activities/bidding/tender-detail'
import { missingTender } from '../../../features/activities/bidding/missing'
import { useAddress } from '../../../platform/navigate'

export default function TenderPage() {
  const [now] = useState(() => new Date())
  const { id: tenderId = '' } = useAddress<'tender'>()
  const reading = useReading(activities.tender, useMember() ? { tenderId } : null)
  return (
    <Screen title="竞办" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingTender}>
          {({ tender }) => <TenderDetail tender={tender} now={now} onChanged={() => void reading.reload()} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
