import { stations } from '../../../../core/stations/contract'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Export } from '../../../features/stations/sheet/export'
import { Import } from '../../../features/stations/sheet/import'

export default function SheetPage() {
  const reading = useReading(stations.districts, useIsOfficer() ? {} : null)
  return (
    <Screen title="导入与导出" onRefresh={reading.reload}>
      <OfficersOnly>
        <Export />
        <Import districts={reading.data?.districts.map(({ district }) => district) ?? []} />
      </OfficersOnly>
    </Screen>
  )
}
