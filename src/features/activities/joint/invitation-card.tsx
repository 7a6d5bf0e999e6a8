import { Text, View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import type { Invitation } from '../../../../core/activities/joint'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { confirm, toast } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { words } from './words'
import '../together/together.scss'

interface CardProps {
  invitation: Invitation
  now: Date
  onChanged: () => void
}

/** An invitation to host together, and the answers to it; none where it turns out to be over. */
export const InvitationCard = ({ invitation, now, onChanged }: CardProps) => {
  const { activityId, title, from, lead, organisationId, organisation } = invitation
  const answering = useAction(activities.answerInvitation)
  const answer = async (accept: boolean) => {
    const [ask, content] = accept
      ? [`${organisation}一起主办？`, '由你做这一边的组织人。']
      : ['不参加主办？', '牵头的组织会知道。']
    if (!(await confirm({ title: ask, content, yes: accept ? '一起办' : '不参加' }))) return
    if (!(await answering.run({ activityId, organisationId, accept }))) return
    toast(accept ? '已接受，一起办' : '已谢绝')
    onChanged()
  }
  return (
    <Card>
      <Text className="thing-name">{title || '（还没有标题）'}</Text>
      <Text className="thing-note">{`${lead}牵头，请${organisation}一起主办`}</Text>
      <Text className="thing-note">{from ? spokenMoment(from, now) : '时间还没有定'}</Text>
      <WhyNot acting={answering} words={words.answerInvitation} />
      <View className="thing-deeds">
        {!answering.refusal && (
          <Button small pending={answering.pending} onPress={() => void answer(true)}>
            一起办
          </Button>
        )}
        {answering.refusal !== 'NO_SUCH_ACTIVITY' && (
          <Button kind="soft" small onPress={() => open('activity', { id: activityId })}>
            看活动
          </Button>
        )}
        {!answering.refusal && (
          <Button kind="quiet" small pending={answering.pending} onPress={() => void answer(false)}>
            不参加
          </Button>
        )}
      </View>
    </Card>
  )
}
