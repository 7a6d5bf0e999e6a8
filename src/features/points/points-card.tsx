import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Press } from '../../components/press'
import { open } from '../../platform/navigate'
import { signed } from './words'
import './points-card.scss'

/** My points in one line, with the way to every entry. */
export const PointsCard = ({ total, today }: { total: number; today: number }) => (
  <Press className="points-card" label={`我的积分 ${total}，今天 ${signed(today)}`} onPress={() => open('points')}>
    <View className="points-card-words">
      <Text className="points-card-lead">我的积分</Text>
      <View className="points-card-line">
        <Text className="points-card-number">{total}</Text>
        <Text className="points-card-note">{`今天 ${signed(today)}`}</Text>
      </View>
    </View>
    <Icon name="more" size={16} />
  </Press>
)
