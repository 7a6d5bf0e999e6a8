import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import type { stations } from '../../../../core/stations/contract'
import type { Dot } from '../../../../core/stations/coverage'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/tag'
import { bringsWords, peopleWords, percent } from './share-words'
import './trial.scss'

interface TrialProps {
  trial: OutputOf<typeof stations.whatIf>
  /** The enterprise at whose door it is, where one was tapped. */
  at: Dot | undefined
}

/** What a station at this spot would bring. */
export const Trial = ({ trial: { enterprises, covered, gained }, at }: TrialProps) => (
  <Card>
    <View ariaLive="polite">
      {at && (
        <View className="trial-at">
          <Text className="trial-name">{at.name}</Text>
          <Tag look={at.covered ? 'green' : 'red'}>{at.covered ? '已覆盖' : '未覆盖'}</Tag>
          <Tag>{at.organised ? '有党组织' : '没有党组织'}</Tag>
          <Tag>{peopleWords(at.members)}</Tag>
        </View>
      )}
      <Text className="trial-lead">如果在这里建一个站</Text>
      {gained.enterprises === 0 ? (
        <Text className="trial-brings">不会多覆盖一家：附近没有企业，或者都已经覆盖了。</Text>
      ) : (
        <>
          <Text className="trial-brings">多覆盖 {bringsWords(gained.enterprises, gained.members)}</Text>
          <Text className="trial-share">
            覆盖率从 {percent(covered, enterprises)} 到 {percent(covered + gained.enterprises, enterprises)}
          </Text>
        </>
      )}
    </View>
  </Card>
)
