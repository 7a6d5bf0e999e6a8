import { members } from '../../../../core/members/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { SignIns } from '../../../features/members/sign-ins'

export default function SignInsPage() {
  const reading = useReading(members.signIns, useMember() ? {} : null)
  return (
    <Screen title="登录的地方" onRefresh={reading.reload}>
      <MembersOnly>
        <Shown reading={reading} waiting={<Skeleton shape="line" count={3} />}>
          {({ signIns }) => <SignIns signIns={signIns} onEnded={() => void reading.reload()} />}
        </Shown>
      </MembersOnly>
    </Screen>
  )
}
