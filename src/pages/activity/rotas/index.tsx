import { useState } from 'react'
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
import { RotaRows } from '../../../features/activities/rota/rota-rows'
import { open } from '../../../platform/navigate'

export default function RotasPage() {
  const [now] = useState(() => new Date())
  const isOfficer = useIsOfficer()
  const reading = useReading(activities.rotas, useMember() ? {} : null)
  return (
    <Screen title="轮值主办" onRefresh={reading.reload}>
      <MembersOnly>
        <Shown reading={reading} waiting={<Skeleton shape="line" count={4} />}>
          {({ rotas }) => (
            <>
              {rotas.length === 0 && (
                <Empty title="还没有轮值" hint="党总支、党委可以给下面的支部排一个轮值，每月谁办一目了然。" />
              )}
              <RotaRows rotas={rotas} now={now} />
            </>
          )}
        </Shown>
        {isOfficer && (
          <Button kind="soft" onPress={() => open('rotaEdit')}>
            建一个轮值
          </Button>
        )}
      </MembersOnly>
    </Screen>
  )
}
