import { Text, View } from '@tarojs/components'
import { members } from '../../../core/members/contract'
import { dotted } from '../../app/dotted'
import { useAction } from '../../app/use-action'
import { useFreshId } from '../../app/use-fresh-id'
import { WhyNot } from '../../app/why-not'
import { Avatar } from '../../components/avatar'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'
import { CodeShown } from './code-shown'
import type { Listing } from './roster'
import { statusNames, words } from './words'
import './person-row.scss'
import './roster-row.scss'

/** Somebody on the roster. Who is bound in a browser they lost needs a code again, so one can be made for anybody. */
export const RosterRow = ({ person }: { person: Listing }) => {
  const inviting = useAction(members.invite)
  const invitation = useFreshId()

  const invite = async () => {
    // The code of that id is spent: this is another one.
    if (inviting.refusal === 'ALREADY_USED') invitation.renew()
    const made = await inviting.run({ invitationId: invitation.current(), memberId: person.memberId })
    if (made) invitation.renew()
  }
  const again = inviting.data !== null

  return (
    <View className="roster-row">
      <View className="roster-line">
        <Avatar name={person.name} />
        <View className="person-words">
          <Text className="person-name">{person.name}</Text>
          <Text className="person-note">{dotted([statusNames[person.status], person.organisation])}</Text>
          {person.bound && <Tag look="green">已绑定</Tag>}
        </View>
        <Button
          kind="soft"
          small
          label={`给${person.name}的邀请码`}
          pending={inviting.pending}
          onPress={() => void invite()}
        >
          {again ? '换一个' : '邀请码'}
        </Button>
      </View>
      {inviting.data && <CodeShown code={inviting.data.code} expiresAt={inviting.data.expiresAt} />}
      <WhyNot acting={inviting} words={words.invite} />
    </View>
  )
}
