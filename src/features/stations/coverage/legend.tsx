import { Text, View } from '@tarojs/components'
import './legend.scss'

const signs = [
  ['full', '已覆盖的企业'],
  ['hollow', '未覆盖的企业'],
  ['pin', '开放的阵地'],
  ['here', '假设的新站'],
  ['circle', '走路十五分钟'],
] as const

/** What the signs on the map mean. */
export const Legend = () => (
  <View className="legend">
    {signs.map(([sign, words]) => (
      <View key={sign} className="legend-line">
        <View className={`legend-sign legend-${sign}`} ariaHidden />
        <Text>{words}</Text>
      </View>
    ))}
  </View>
)
