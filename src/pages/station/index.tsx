import { stations } from '../../../core/stations/contract'
import { Found } from '../../app/found'
import { MembersOnly } from '../../app/members-only'
import { useMember } from '../../app/session'
import { useReading } from '../../app/use-reading'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { missingStation } from '../../features/stations/missing-station'
import { StationDetail } from '../../features/stations/station-detail'
import { useAddress } from '../../platform/navigate'

export default function StationPage() {
  const { id: stationId = '' } = useAddress<'station'>()
  const reading = useReading(stations.view, useMember() ? { stationId } : null)
  return (
    <Screen title="阵地" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingStation}>
          {(view) => <StationDetail {...view} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
