import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { TenderCard } from '../../../../core/activities/tender'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { TenderRows } from '../../../features/activities/bidding/tender-rows'
import { open } from '../../../platform/navigate'

export default function TendersPage() {
  const [now] = useState(() => new Date())
  const isOfficer = useIsOfficer()
  const pages = usePages(activities.tenders, useMember() ? {} : null, ({ tenders, next }) => ({ items: tenders, next }))
  return (
    <Screen title="线上竞办" onRefresh={pages.reload}>
      <MembersOnly>
        <Listed<TenderCard>
          pages={pages}
          waiting={<Skeleton shape="line" count={4} />}
          empty={<Empty title="还没有竞办" hint="上级组织发起以后，支部可以交方案，由评委打分或党员投票选出来。" />}
        >
          {(tenders) => <TenderRows tenders={tenders} now={now} />}
        </Listed>
        {isOfficer && (
          <Button kind="soft" onPress={() => open('tenderPost')}>
            发起一次竞办
          </Button>
        )}
      </MembersOnly>
    </Screen>
  )
}
