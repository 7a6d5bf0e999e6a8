import { activities } from '../../../../core/activities/contract'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Card } from '../../../components/card'
import { Screen } from '../../../components/screen'
import { BranchList, useBranches } from '../../../features/activities/record/branch-list'
import { BranchYear } from '../../../features/activities/record/branch-year'
import { useYear } from '../../../features/activities/record/year'

/** The branches of an officer; whoever has one alone is with its year at once. */
export default function RecordsPage() {
  const { year, turner } = useYear()
  const branches = useBranches(useIsOfficer(), year)
  const of = branches.only === null ? null : { organisationId: branches.only, year }
  const reading = useReading(activities.record, of)
  return (
    <Screen title="支部活动记录" onRefresh={of ? reading.reload : branches.pages.reload}>
      <OfficersOnly>
        {of ? (
          <BranchYear {...of} turner={turner} reading={reading} />
        ) : (
          <>
            <Card flush>{turner}</Card>
            <BranchList {...branches} year={year} />
          </>
        )}
      </OfficersOnly>
    </Screen>
  )
}
