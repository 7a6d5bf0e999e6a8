import { Text } from '@tarojs/components'
import { members } from '../../../core/members/contract'
import { useAction } from '../../app/use-action'
import { useFreshId } from '../../app/use-fresh-id'
import { WhyNot } from '../../app/why-not'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { CodeShown } from './code-shown'
import { words } from './words'

/** A short-lived code with which members sign in on another browser of their own. */
export const BrowserCode = () => {
  const adding = useAction(members.addBrowser)
  const invitation = useFreshId()

  const make = async () => {
    // The code of that id is spent: this is another one.
    if (adding.refusal === 'ALREADY_USED') invitation.renew()
    const made = await adding.run({ invitationId: invitation.current() })
    if (made) invitation.renew()
  }

  return (
    <>
      <Card>
        <Text>
          在另一台电脑或手机的浏览器里打开共享党课，点“登录”，填上这里的登录码。十分钟内有效，请不要发给别人。
        </Text>
      </Card>
      {adding.data && (
        <Card>
          <CodeShown code={adding.data.code} expiresAt={adding.data.expiresAt} />
        </Card>
      )}
      <WhyNot acting={adding} words={words.addBrowser} />
      <Button kind={adding.data ? 'soft' : 'primary'} pending={adding.pending} onPress={() => void make()}>
        {adding.data ? '再生成一个' : '生成登录码'}
      </Button>
    </>
  )
}
