import { Text, View } from '@tarojs/components'
import { ruleNames, type Rule } from '../../../core/points/contract'
import { Card } from '../../components/card'
import { capWords, ruleWords, signed } from './words'
import './entry-row.scss'

const inOrder = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => ruleNames.indexOf(a.rule) - ruleNames.indexOf(b.rule))

export const RuleList = ({ rules }: { rules: readonly Rule[] }) => (
  <Card flush>
    <View className="entries">
      {inOrder(rules).map((rule) => (
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
