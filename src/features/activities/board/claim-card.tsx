import { Text, View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import type { Claim } from '../../../../core/activities/projects'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/tag'
import { confirm } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { WithReason } from '../together/with-reason'
import { claimStateNames, words } from './words'

interface ClaimProps {
  claim: Claim
  projectId: string
  now: Date
  onChanged: () => void
}

/** A claim, what was posted for it, and what its claimer does about it. */
export const ClaimCard = ({ claim, projectId, now, onChanged }: ClaimProps) => {
  const { claimId, claimer, by, kind, state, claimedAt, endedAt, reason, mine, mayEnd } = claim
  const ending = useAction(activities.endClaim)
  const end = async (become: 'done' | 'returned', why = '') => {
    if (await ending.run({ projectId, claimId, become, reason: why })) onChanged()
  }
  const done = async () => {
    if (await confirm({ title: '这个项目做完了？', content: '标记完成以后不能再改回来。', yes: '做完了' }))
      await end('done')
  }
  return (
    <Card>
      <View className="thing-head">
        <Text className="thing-name">{claimer}</Text>
        <Tag look={claimStateNames[state].look}>{claimStateNames[state].words}</Tag>
      </View>
      <Text className="thing-note">{`${spokenMoment(claimedAt, now)} ${kind === 'person' ? '' : `${by} `}认领`}</Text>
      {endedAt && <Text className="thing-note">{`${spokenMoment(endedAt, now)} ${claimStateNames[state].words}`}</Text>}
      {reason && <Text className="thing-note">{`原因：${reason}`}</Text>}
      <WhyNot acting={ending} words={words.endClaim} />
      <View className="thing-deeds">
        {claim.activities.map(({ activityId, title }) => (
          <Button key={activityId} kind="soft" small onPress={() => open('activity', { id: activityId })}>
            {`看活动：${title}`}
          </Button>
        ))}
        {mine && state === 'held' && (
          <Button small onPress={() => open('post', { occasion: `claim.${claimId}` })}>
            为它发活动
          </Button>
        )}
        {mayEnd && (
          <>
            <Button kind="soft" small pending={ending.pending} onPress={() => void done()}>
              做完了
            </Button>
            <WithReason
              words={mine ? '退回…' : '收回…'}
              ask={mine ? '为什么退回（发布的组织会看到）' : '为什么收回（认领的人会看到）'}
              yes={mine ? '退回项目' : '收回认领'}
              pending={ending.pending}
              onYes={(why) => void end('returned', why)}
            />
          </>
        )}
      </View>
    </Card>
  )
}
