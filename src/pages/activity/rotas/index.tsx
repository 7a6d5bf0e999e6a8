import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { RotaCard } from '../../../../core/activities/rota-shown'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { RotaRows } from '../../../features/activities/rota/rota-rows'
import { open } from '../../../platform/navigate'

export default function RotasPage() {
  const [now] = useState(() => new Date())
  const isOfficer = useIsOfficer()
  const pages = usePages(activities.rotas, useMember() ? {} : null, ({ rotas, next }) => ({ items: rotas, next }))
  return (
    <Screen title="轮值主办" onRefresh={pages.reload}>
      <MembersOnly>
        <Listed<RotaCard>
          pages={pages}
          waiting={<Skeleton shape="line" count={4} />}
          empty={<Empty title="还没有轮值" hint="党总支、党委可以给下面的支部排一个轮值，每月谁办一目了然。" />}
        >
          {(rotas) => <RotaRows rotas={rotas} now={now} />}
        </Listed>
        {isOfficer && (
          <Button kind="soft" onPress={() => open('rotaEdit')}>
            建一个轮值
          </Button>
        )}
      </MembersOnly>
    </Screen>
  )
}
