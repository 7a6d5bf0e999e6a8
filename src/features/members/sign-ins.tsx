import { Text } from '@tarojs/components'
import { members } from '../../../core/members/contract'
import { faultWords } from '../../app/fault-words'
import { useAction } from '../../app/use-action'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Note } from '../../components/note'
import { confirm } from '../../platform/dialog'
import { SignInRow, type SignIn } from './sign-in-row'

interface SignInsProps {
  readonly signIns: readonly SignIn[]
  readonly onEnded: () => void
}

/** Where a member is signed in, and how to end what is not theirs any more. */
export const SignIns = ({ signIns, onEnded }: SignInsProps) => {
  const ending = useAction(members.endOtherSignIns)
  const others = signIns.filter(({ provider, here }) => provider === 'browser' && !here)

  const endOthers = async () => {
    const title = `退出其他 ${others.length} 个浏览器？`
    const sure = await confirm({ title, content: '再登录需要新的登录码。', yes: '退出' })
    if (sure && (await ending.run({}))) onEnded()
  }

  return (
    <>
      <Card>
        <Text>有不认识的，或者用的是别人的、公用的电脑，就把它退出。这里只记登录的时间和最近用过的日子。</Text>
      </Card>
      <Card flush>
        {signIns.map((signIn) => (
          <SignInRow key={signIn.signInId} signIn={signIn} onEnded={onEnded} />
        ))}
      </Card>
      {ending.fault && <Note look="wrong">{faultWords(ending.fault)}</Note>}
      {others.length > 1 && (
        <Button kind="soft" pending={ending.pending} onPress={() => void endOthers()}>
          退出其他所有浏览器
        </Button>
      )}
    </>
  )
}
