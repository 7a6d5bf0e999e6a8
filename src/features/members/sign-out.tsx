import { members } from '../../../core/members/contract'
import { useSession } from '../../app/session'
import { useAction } from '../../app/use-action'
import { WhyNot } from '../../app/why-not'
import { Button } from '../../components/button'
import { confirm } from '../../platform/dialog'
import { words } from './words'

/** A browser can be forgotten; a WeChat identity stays bound, so this is not shown there. */
export const SignOut = () => {
  const signingOut = useAction(members.signOut)
  const leave = useSession((session) => session.leave)

  const signOut = async () => {
    const sure = await confirm({ title: '退出登录？', content: '下次登录需要新的邀请码或登录码。', yes: '退出' })
    if (sure && (await signingOut.run({}))) leave()
  }

  return (
    <>
      <WhyNot acting={signingOut} words={words.signOut} />
      <Button kind="quiet" pending={signingOut.pending} onPress={() => void signOut()}>
        退出登录
      </Button>
    </>
  )
}
