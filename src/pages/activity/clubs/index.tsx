import { activities } from '../../../../core/activities/contract'
import type { ClubCard } from '../../../../core/activities/clubs'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ClubRows } from '../../../features/activities/clubs/club-rows'
import { open } from '../../../platform/navigate'

export default function ClubsPage() {
  const isOfficer = useIsOfficer()
  const pages = usePages(activities.clubs, useMember() ? {} : null, ({ clubs, next }) => ({ items: clubs, next }))
  return (
    <Screen title="社团" onRefresh={pages.reload}>
      <MembersOnly>
        <Listed<ClubCard>
          pages={pages}
          waiting={<Skeleton shape="line" count={4} />}
          empty={<Empty title="还没有社团" hint="支部的干部可以建社团，各个支部的人都能加入。" />}
        >
          {(clubs) => <ClubRows clubs={clubs} />}
        </Listed>
        {isOfficer && (
          <Button kind="soft" onPress={() => open('clubEdit')}>
            建一个社团
          </Button>
        )}
      </MembersOnly>
    </Screen>
  )
}
