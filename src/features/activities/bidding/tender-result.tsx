import { Text, View } from '@tarojs/components'
import type { TenderShown } from '../../../../core/activities/tender'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'

type Result = NonNullable<TenderShown['result']>

const turnout = ({ voters, entitled }: Result): string | undefined =>
  voters === null || entitled === null
    ? undefined
    : `${voters} 人投票，应投 ${entitled} 人${entitled ? `，投票率 ${Math.round((voters / entitled) * 100)}%` : ''}`

const totalWords = ({ total, votes, jurors }: Result['standings'][number]): string => {
  if (votes !== null) return `${votes} 票`
  return total === null ? '没有评委打分' : `${total} 分，${jurors} 位评委`
}

const whyNobody = ({ standings }: Result): string => {
  if (standings.length === 0) return '没有支部交方案'
  const isScored = standings.some(({ jurors, total }) => jurors !== null && total !== null)
  return isScored ? '有的方案没有评委能评（评委都是那个支部的人），对它不公平' : '没有人打分或投票'
}

/** A result, with the figures it was counted from. */
export const TenderResult = ({ tender: { criteria }, result }: { tender: TenderShown; result: Result }) => {
  const nameOf = (id: string) => criteria.find(({ criterionId }) => criterionId === id)?.name ?? ''
  return (
    <Section title="结果" note={turnout(result)}>
      {result.winnerId === null && <Note>{`${whyNobody(result)}，没有产生胜出的支部。`}</Note>}
      {result.standings.map((standing, index) => (
        <Card key={standing.organisationId}>
          <View className="thing-head">
            <Text className="thing-name">{`${index + 1}. ${standing.organisation}`}</Text>
            {standing.organisationId === result.winnerId && <Tag look="green">胜出</Tag>}
          </View>
          <Text className="thing-figure">{totalWords(standing)}</Text>
          {standing.means && standing.total !== null && (
            <Text className="thing-note">
              {standing.means.map(({ criterionId, mean }) => `${nameOf(criterionId)} ${mean}`).join('，')}
            </Text>
          )}
        </Card>
      ))}
    </Section>
  )
}
