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

/** A result, with the figures it was counted from. */
export const TenderResult = ({ tender: { criteria }, result }: { tender: TenderShown; result: Result }) => {
  const nameOf = (id: string) => criteria.find(({ criterionId }) => criterionId === id)?.name ?? ''
  return (
    <Section title="结果" note={turnout(result)}>
      {result.winnerId === null && (
        <Note>
          {result.standings.length === 0
            ? '没有支部交方案，没有产生胜出的支部。'
            : '没有人打分或投票，没有产生胜出的支部。'}
        </Note>
      )}
      {result.standings.map((standing, index) => (
        <Card key={standing.organisationId}>
          <View className="thing-head">
            <Text className="thing-name">{`${index + 1}. ${standing.organisation}`}</Text>
            {standing.organisationId === result.winnerId && <Tag look="green">胜出</Tag>}
          </View>
          <Text className="thing-figure">{totalWords(standing)}</Text>
          {standing.total !== null && standing.means && (
            <Text className="thing-note">
              {standing.means.map(({ criterionId, mean }) => `${nameOf(criterionId)} ${mean}`).join('，')}
            </Text>
          )}
        </Card>
      ))}
    </Section>
  )
}
