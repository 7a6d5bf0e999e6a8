import { Text, View } from '@tarojs/components'
import type { Figures } from '../../../../core/stations/coverage'
import { Card } from '../../../components/card'
import { Press } from '../../../components/press'
import { percent } from './share-words'
import './district-bars.scss'

export const ALL = '全部城区'

interface DistrictBarsProps {
  rows: readonly { readonly district: string; readonly figures: Figures }[]
  chosen: string
  onChoose: (district: string) => void
}

/** The share of each district as a bar and in words; one of them is looked at more closely. */
export const DistrictBars = ({ rows, chosen, onChoose }: DistrictBarsProps) => (
  <Card flush>
    {rows.map(({ district, figures: { enterprises, covered } }) => {
      const share = percent(covered, enterprises)
      const isChosen = district === chosen
      return (
        <Press
          key={district}
          className={isChosen ? 'district-bar district-bar-chosen' : 'district-bar'}
          current={isChosen}
          label={`${district}，${enterprises} 家企业，覆盖 ${covered} 家，${share}`}
          onPress={() => onChoose(district)}
        >
          <View className="district-bar-head">
            <Text className="district-bar-name">{district}</Text>
            <Text className="district-bar-count">
              {covered} / {enterprises} 家
            </Text>
            <Text className="district-bar-share">{share}</Text>
          </View>
          <View className="district-bar-track">
            <View className="district-bar-full" style={{ width: `${(covered / enterprises) * 100}%` }} />
          </View>
        </Press>
      )
    })}
  </Card>
)
