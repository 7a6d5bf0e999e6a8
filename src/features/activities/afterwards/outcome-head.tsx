import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import type { activities } from '../../../../core/activities/contract'
import { isThere } from '../../../../core/activities/presence'
import { unmarked } from '../../../app/marked'
import { spokenMoment } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import { Name } from '../../../components/name'
import { Note } from '../../../components/note'
import { Tag } from '../../../components/tag'
import { minutesWords } from '../minutes-words'
import { takenBackWords } from '../taken-back-words'
import './outcome.scss'

export type Outcome = OutputOf<typeof activities.outcome>

/** What it was, how many came, and how the member stands to it. */
export const OutcomeHead = ({ outcome }: { outcome: Outcome }) => {
  const { title, host, from, state, came, minutes, countsHours, sample, mine } = outcome
  const there = isThere(mine.state)
  return (
    <Card>
      <View className="outcome-tags">
        {state === 'finished' && <Tag>已结束</Tag>}
        {there && <Tag look="green">{mine.minutes ? `你参加了 ${minutesWords(mine.minutes)}` : '你参加了'}</Tag>}
        {mine.state === 'held' && <Tag look="red">你的签到待确认</Tag>}
      </View>
      <Text className="outcome-title">
        <Name sample={sample}>{title}</Name>
      </Text>
      <Text className="outcome-note">{`${spokenMoment(from, new Date())} · ${unmarked(host)}`}</Text>
      <Text className="outcome-came">
        {`到场 ${came} 人${countsHours && minutes > 0 ? `，共 ${minutesWords(minutes)}` : ''}`}
      </Text>
      {mine.state === 'absent' && <Note look="wrong">{`${takenBackWords(mine.reason)}。`}</Note>}
    </Card>
  )
}
