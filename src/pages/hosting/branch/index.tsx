import { activities } from '../../../../core/activities/contract'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { BranchYear } from '../../../features/activities/record/branch-year'
import { useYear } from '../../../features/activities/record/year'
import { useAddress } from '../../../platform/navigate'

export default function BranchRecordPage() {
  const address = useAddress<'branchRecord'>()
  const { year, turner } = useYear(address.year)
  const of = { organisationId: address.id ?? '', year }
  const reading = useReading(activities.record, useIsOfficer() ? of : null)
  return (
    <Screen title="支部活动记录" onRefresh={reading.reload}>
      <OfficersOnly>
        <BranchYear {...of} turner={turner} reading={reading} />
      </OfficersOnly>
    </Screen>
  )
}
