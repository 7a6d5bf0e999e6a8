import { Text, View } from '@tarojs/components'
import type { Rule } from '../../../core/points/contract'
import { Card } from '../../components/card'
import { capWords, ruleWords, signed } from './words'
import './entry-row.scss'

export const RuleList = ({ rules }: { rules: readonly Rule[] }) => (
  <Card flush>
    <View className="entries">
      {rules.map((rule) => (
        <View key={rule.rule} className="entry">
          <View className="entry-words">
            <Text className="entry-title">{ruleWords[rule.rule].deed}</Text>
            <Text className="entry-note">{`${capWords(rule)} · 第 ${rule.version} 版规则`}</Text>
          </View>
          <Text className="entry-points entry-gained">{signed(rule.points)}</Text>
        </View>
      ))}
    </View>
  </Card>
)
