import { stations } from '../../../../core/stations/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingStation } from '../../../features/stations/missing-station'
import { ReportForm } from '../../../features/stations/upkeep/report-form'
import { toast } from '../../../platform/dialog'
import { replace, useAddress } from '../../../platform/navigate'

export default function ReportPage() {
  const { station: stationId = '' } = useAddress<'report'>()
  const reading = useReading(stations.view, useMember() ? { stationId } : null)
  const done = () => {
    toast('已告诉阵地')
    replace('reports')
  }
  return (
    <Screen title="这里有误">
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={3} />} missing={missingStation}>
          {({ station }) => <ReportForm station={station} onReported={done} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
