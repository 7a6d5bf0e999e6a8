import { points } from '../../../core/points/contract'
import { MembersOnly } from '../../app/members-only'
import { useMember } from '../../app/session'
import { Shown } from '../../app/shown'
import { useReading } from '../../app/use-reading'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Entries, useEntries } from '../../features/points/entries'
import { ThirtyDays } from '../../features/points/thirty-days'
import { Total } from '../../features/points/total'

export default function PointsPage() {
  const member = useMember()
  const mine = useReading(points.mine, member ? {} : null)
  const entries = useEntries(member ? {} : null)
  const now = new Date()
  return (
    <Screen title="我的积分" onRefresh={() => Promise.all([mine.reload(), entries.reload()])}>
      <MembersOnly>
        <Shown reading={mine} waiting={<Skeleton shape="card" />}>
          {({ total, today, month, days }) => (
            <>
              <Total total={total} today={today} month={month} />
              <ThirtyDays days={days} now={now} />
            </>
          )}
        </Shown>
        <Entries pages={entries} now={now} />
      </MembersOnly>
    </Screen>
  )
}
