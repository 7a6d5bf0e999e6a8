import { Text, View } from '@tarojs/components'
import type { Figures as Counted } from '../../../../core/stations/coverage'
import { Card } from '../../../components/card'
import { percent } from './share-words'
import './figures.scss'

/** How much is covered, as one large number and what it is made of. */
export const Figures = ({ scope, figures }: { scope: string; figures: Counted }) => {
  const { enterprises, covered, organised, members, membersCovered } = figures
  return (
    <Card>
      <Text className="figures-lead">{scope} · 十五分钟覆盖率</Text>
      <Text className="figures-number">{percent(covered, enterprises)}</Text>
      <Text className="figures-note">
        {enterprises} 家企业里，{covered} 家走路十五分钟内有开放的阵地
      </Text>
      <View className="figures-rest">
        <Rest name="党员在覆盖范围内" note={`${membersCovered} / ${members} 名`}>
          {percent(membersCovered, members)}
        </Rest>
        <Rest name="企业有党组织" note={`${organised} / ${enterprises} 家`}>
          {percent(organised, enterprises)}
        </Rest>
      </View>
    </Card>
  )
}

const Rest = ({ name, note, children }: { name: string; note: string; children: string }) => (
  <View className="figures-part">
    <Text className="figures-name">{name}</Text>
    <Text className="figures-value">{children}</Text>
    <Text className="figures-name">{note}</Text>
  </View>
)
