import { activities } from '../../../../core/activities/contract'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ClubRows } from '../../../features/activities/clubs/club-rows'
import { open } from '../../../platform/navigate'

export default function ClubsPage() {
  const isOfficer = useIsOfficer()
  const reading = useReading(activities.clubs, useMember() ? {} : null)
  return (
    <Screen title="社团" onRefresh={reading.reload}>
      <MembersOnly>
        <Shown reading={reading} waiting={<Skeleton shape="line" count={4} />}>
          {({ clubs }) => (
            <>
              {clubs.length === 0 && <Empty title="还没有社团" hint="支部的干部可以建社团，各个支部的人都能加入。" />}
              <ClubRows clubs={clubs} />
            </>
          )}
        </Shown>
        {isOfficer && (
          <Button kind="soft" onPress={() => open('clubEdit')}>
            建一个社团
          </Button>
        )}
      </MembersOnly>
    </Screen>
  )
}
