import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../core/action'
import { ruleNames, type points, type Rule } from '../../../core/points/contract'
import { dotted } from '../../app/dotted'
import { Card } from '../../components/card'
import { capWords, ruleWords, signed } from './words'
import './entry-row.scss'

const inOrder = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => ruleNames.indexOf(a.rule) - ruleNames.indexOf(b.rule))

/** Points entered today, by rule; null for a visitor. */
type Tallies = OutputOf<typeof points.mine>['tallies'] | null

const todayBy = (tallies: Tallies, { rule }: Rule): number | null =>
  tallies && (tallies.find((tally) => tally.rule === rule)?.points ?? 0)

/** Which version is in force, where it is the same for all. */
export const versionWords = (rules: readonly Rule[]): string | undefined =>
  new Set(rules.map(({ version }) => version)).size === 1 ? `现行第 ${rules[0]!.version} 版` : undefined

export const RuleList = ({ rules, tallies }: { rules: readonly Rule[]; tallies: Tallies }) => (
  <Card flush>
    <View className="entries">
      {inOrder(rules).map((rule) => (
        <View key={rule.rule} className="entry">
          <View className="entry-words">
            <Text className="entry-title">{ruleWords[rule.rule].deed}</Text>
            <Text className="entry-note">
              {dotted([capWords(rule, todayBy(tallies, rule)), !versionWords(rules) && `第 ${rule.version} 版`])}
            </Text>
          </View>
          <Text className="entry-points entry-gained">{signed(rule.points)}</Text>
        </View>
      ))}
    </View>
  </Card>
)
