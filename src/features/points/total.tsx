import { Text, View } from '@tarojs/components'
import { signed } from './words'
import './total.scss'

interface TotalProps {
  total: number
  today: number
  month: number
}

export const Total = ({ total, today, month }: TotalProps) => (
  <View className="total">
    <Text className="total-lead">累计</Text>
    <View className="total-line">
      <Text className="total-number">{total}</Text>
      <Text className="total-note">{`今天 ${signed(today)} · 本月 ${month}`}</Text>
    </View>
  </View>
)
