import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../core/action'
import { members } from '../../../core/members/contract'
import { useSession } from '../../app/session'
import { spokenDay, spokenMoment } from '../../app/spoken-time'
import { useAction } from '../../app/use-action'
import { WhyNot } from '../../app/why-not'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'
import { confirm } from '../../platform/dialog'
import { words } from './words'
import './person-row.scss'
import './roster-row.scss'

export type SignIn = OutputOf<typeof members.signIns>['signIns'][number]

interface SignInRowProps {
  readonly signIn: SignIn
  readonly onEnded: () => void
}

/** One place where a member is signed in. WeChat’s stays: it is how they are known there. */
export const SignInRow = ({ signIn: { signInId, provider, since, lastUsedOn, here }, onEnded }: SignInRowProps) => {
  const ending = useAction(members.endSignIn)
  const leave = useSession((session) => session.leave)
  const signedIn = spokenMoment(since, new Date())

  const end = async () => {
    const title = here ? '退出这个浏览器？' : `退出 ${signedIn} 登录的浏览器？`
    if (!(await confirm({ title, content: '再登录需要新的邀请码或登录码。', yes: '退出' }))) return
    if (!(await ending.run({ signInId }))) return
    if (here) leave()
    else onEnded()
  }

  return (
    <View className="roster-row">
      <View className="roster-line">
        <View className="person-words">
          <Text className="person-name">{provider === 'wechat' ? '微信' : '浏览器'}</Text>
          <Text className="person-note">{`${signedIn} 登录`}</Text>
          <Text className="person-note">{`最近用过：${spokenDay(lastUsedOn, new Date())}`}</Text>
          {here && <Tag look="green">{provider === 'wechat' ? '这个微信' : '这个浏览器'}</Tag>}
        </View>
        {provider === 'browser' && (
          <Button
            kind="soft"
            small
            label={here ? '退出这个浏览器' : `退出 ${signedIn} 登录的浏览器`}
            pending={ending.pending}
            onPress={() => void end()}
          >
            退出
          </Button>
        )}
      </View>
      <WhyNot acting={ending} words={words.endSignIn} />
    </View>
  )
}
