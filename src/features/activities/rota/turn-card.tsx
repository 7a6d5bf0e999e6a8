import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Rota, RotaTurn } from '../../../../core/activities/rota-shown'
import { spokenDay, spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { DeedList } from '../../../components/deed-list'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { WithReason } from '../together/with-reason'
import { AskSwap } from './ask-swap'
import { turnStateNames, words } from './words'

interface TurnProps {
  turn: RotaTurn
  rota: Rota
  now: Date
  onChanged: () => void
}

const stepWords = ({ step, organisation, by }: RotaTurn['steps'][number]): string =>
  ({
    planned: `${by}排给${organisation}`,
    swapped: `${by}同意互换，改由${organisation}办`,
    skipped: `${by}跳过了${organisation}`,
  })[step]

/** A turn, what was posted for it, and what those whose it is, or who keep the rota, do about it. */
export const TurnCard = ({ turn, rota, now, onChanged }: TurnProps) => {
  const { turnId, organisation, dueOn, state, activity, mine, steps } = turn
  const [told, setTold] = useState(false)
  const [asking, setAsking] = useState(false)
  const skipping = useAction(activities.skipTurn)
  const isAhead = state === 'planned' && !rota.ended
  const skip = async (reason: string) => {
    if (await skipping.run({ rotaId: rota.rotaId, turnId, reason })) onChanged()
  }
  return (
    <Card>
      <View className="thing-head">
        <Text className="thing-name">{organisation}</Text>
        <Tag look={turnStateNames[state].look}>{turnStateNames[state].words}</Tag>
      </View>
      <Text className="thing-note">{spokenDay(dueOn, now)}</Text>
      <WhyNot acting={skipping} words={words.skipTurn} />
      <View className="thing-deeds">
        {activity && (
          <Button kind="soft" small onPress={() => open('activity', { id: activity.activityId })}>
            看活动
          </Button>
        )}
        {mine && isAhead && (
          <Button small onPress={() => open('post', { occasion: `turn.${turnId}` })}>
            发这一期的活动
          </Button>
        )}
        {mine && isAhead && (
          <Button kind="soft" small onPress={() => setAsking(true)}>
            和别家换
          </Button>
        )}
        <Button kind="quiet" small label={`${organisation} ${dueOn} 的经过`} onPress={() => setTold(!told)}>
          {told ? '收起经过' : '看经过'}
        </Button>
        {rota.keeps && isAhead && (
          <WithReason
            words="跳过…"
            ask="为什么跳过（会一直留在记录里）"
            yes="跳过这一期"
            pending={skipping.pending}
            onYes={(reason) => void skip(reason)}
          />
        )}
      </View>
      {told && (
        <DeedList
          deeds={steps.map((step) => ({
            id: step.stepId,
            words: stepWords(step),
            at: spokenMoment(step.at, now),
            reason: step.reason,
          }))}
        />
      )}
      {asking && <AskSwap turn={turn} rota={rota} now={now} onChanged={onChanged} onClose={() => setAsking(false)} />}
    </Card>
  )
}
