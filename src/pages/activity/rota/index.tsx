import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { RotaDetail } from '../../../features/activities/rota/rota-detail'
import { missingRota } from '../../../features/activities/rota/missing'
import { useAddress } from '../../../platform/navigate'

export default function RotaPage() {
  const [now] = useState(() => new Date())
  const { id: rotaId = '' } = useAddress<'rota'>()
  const reading = useReading(activities.rota, useMember() ? { rotaId } : null)
  return (
    <Screen title="轮值主办" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingRota}>
          {({ rota }) => <RotaDetail rota={rota} now={now} onChanged={() => void reading.reload()} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
