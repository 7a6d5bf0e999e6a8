import type { Member } from '../../../../core/members/contract'
import { useSession } from '../../../app/session'
import { Screen } from '../../../components/screen'
import { WaysIn } from '../../../features/members/ways-in'
import { toast } from '../../../platform/dialog'
import { back } from '../../../platform/navigate'

export default function SignInPage() {
  const enter = useSession((session) => session.enter)
  const signedIn = (member: Member) => {
    enter(member)
    toast(`${member.name}，欢迎`)
    back()
  }
  return (
    <Screen title="登录">
      <WaysIn onSignedIn={signedIn} />
    </Screen>
  )
}
