import { Text, View } from '@tarojs/components'
import type { DecidedBy } from '../../../../core/activities/bids'
import type { TenderShown } from '../../../../core/activities/tender'
import { spokenSecond } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'

type Result = NonNullable<TenderShown['result']>

const turnout = ({ voters, entitled }: Result): string | undefined =>
  voters === null || entitled === null
    ? undefined
    : `${voters} 人投票，应投 ${entitled} 人${entitled ? `，投票率 ${Math.round((voters / entitled) * 100)}%` : ''}`

type Standing = Result['standings'][number]

/** Whether only when they were submitted puts one in front of the other. */
const isEqual = (one: Standing, other: Standing): boolean =>
  one.total !== null && one.total === other.total && JSON.stringify(one.means) === JSON.stringify(other.means)

const totalWords = ({ total, votes, jurors, unjudged }: Standing): string => {
  if (votes !== null) return `${votes} 票`
  if (unjudged) return '没有评委能评'
  return total === null ? '没有评委打分' : `${total} 分，${jurors} 位评委`
}

const whyNobody = (decideBy: DecidedBy, { standings }: Result): string => {
  if (standings.length === 0) return '没有支部交方案'
  if (decideBy === 'vote') return '没有人投票'
  if (standings.every(({ unjudged }) => unjudged)) return '方案都没有评委能评（评委都是交方案的支部的人）'
  const some = '有的方案没有评委能评（评委都是那个支部的人）'
  if (standings.some(({ total }) => total !== null)) return `${some}，对它不公平`
  return standings.some(({ unjudged }) => unjudged) ? `${some}，另外的也没有评委打分` : '没有评委打分'
}

/** Its name, after its rank; there is none where nobody won, nor of a bid without a figure. */
const rankedName = ({ organisation, total }: Standing, index: number, { winnerId }: Result): string =>
  winnerId === null || total === null ? organisation : `${index + 1}. ${organisation}`

/** A result, with the figures it was counted from. */
export const TenderResult = ({ tender, result, now }: { tender: TenderShown; result: Result; now: Date }) => {
  const { criteria, decideBy, opened } = tender
  const nameOf = (id: string) => criteria.find(({ criterionId }) => criterionId === id)?.name ?? ''
  const tieOf = (standing: Standing): string | undefined => {
    if (result.standings.filter((other) => isEqual(standing, other)).length < 2) return undefined
    const bid = opened?.find(({ organisationId }) => organisationId === standing.organisationId)
    return bid && `${decideBy === 'vote' ? '同票' : '同分'}，先交的在前：${spokenSecond(bid.submittedAt, now)} 交的`
  }
  return (
    <Section title="结果" note={turnout(result)}>
      {result.winnerId === null && <Note>{`${whyNobody(decideBy, result)}，没有产生胜出的支部。`}</Note>}
      {result.standings.map((standing, index) => (
        <Card key={standing.organisationId}>
          <View className="thing-head">
            <Text className="thing-name">{rankedName(standing, index, result)}</Text>
            {standing.organisationId === result.winnerId && <Tag look="green">胜出</Tag>}
          </View>
          <Text className="thing-figure">{totalWords(standing)}</Text>
          {standing.means && standing.total !== null && (
            <Text className="thing-note">
              {standing.means.map(({ criterionId, mean }) => `${nameOf(criterionId)} ${mean}`).join('，')}
            </Text>
          )}
          {tieOf(standing) && <Text className="thing-note">{tieOf(standing)}</Text>}
        </Card>
      ))}
    </Section>
  )
}
