import { useState } from 'react'
import { stations } from '../../../core/stations/contract'
import { dayOf } from '../../../core/time'
import { OfficersOnly, useIsOfficer } from '../../app/officers-only'
import { Shown } from '../../app/shown'
import { useReading } from '../../app/use-reading'
import { DateField } from '../../components/date-field'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { ALL } from '../../features/stations/coverage/district-bars'
import { Report } from '../../features/stations/coverage/report'
import { words } from '../../features/stations/words'

/** Before this day nobody kept a directory, and plans reach no further than that one. */
const FIRST = '2015-01-01'
const LAST = '2035-12-31'

export default function CoveragePage() {
  const isOfficer = useIsOfficer()
  const [day, setDay] = useState(() => dayOf(new Date()))
  const [district, setDistrict] = useState(ALL)
  const reading = useReading(stations.coverage, isOfficer ? { day } : null)
  return (
    <Screen title="阵地覆盖" onRefresh={reading.reload}>
      <OfficersOnly>
        <DateField label="截至哪一天" value={day} from={FIRST} until={LAST} onChange={setDay} />
        <Shown reading={reading} words={words.coverage} waiting={<Skeleton shape="line" count={6} />}>
          {(coverage) => <Report day={day} coverage={coverage} chosen={district} onChoose={setDistrict} />}
        </Shown>
      </OfficersOnly>
    </Screen>
  )
}
