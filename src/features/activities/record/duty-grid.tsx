import { Text, View } from '@tarojs/components'
import { tally, type DutyPeriod } from '../../../../core/activities/due'
import { dutyRemark, rhythmWords } from '../../../../core/activities/due-words'
import { kindNames } from '../../../../core/activities/kind-names'
import type { Duty } from '../../../../core/activities/record'
import { Card } from '../../../components/card'
import './duty-grid.scss'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const cellWords = ({ state, held, first, last }: DutyPeriod): string => {
  if (state === 'missed') return '缺'
  if (state === 'open') return first === last ? '待' : '待办'
  return held > 0 ? String(held) : ''
}

/** What was due in a year and what became of it, month by month; in words below each line for who does not see it. */
export const DutyGrid = ({ duties }: { duties: readonly Duty[] }) => (
  <Card>
    <View className="duty-cells" ariaHidden>
      {MONTHS.map((month) => (
        <Text key={month} className="duty-month">
          {String(month)}
        </Text>
      ))}
    </View>
    {duties.map((duty) => (
      <DutyLine key={duty.kind} duty={duty} />
    ))}
    <Text className="duty-note">数字是次数，“缺”是过期没办，“待”是本期还能办。</Text>
  </Card>
)

const DutyLine = ({ duty }: { duty: Duty }) => {
  const { kind, months, waived, periods } = duty
  const { done, missed, open } = tally(periods)
  const remark = dutyRemark(duty)
  return (
    <View className="duty-line">
      <View className="duty-head">
        <Text className="duty-kind">{kindNames[kind]}</Text>
        <Text className="duty-rhythm">{rhythmWords(months)}</Text>
        {!waived && <Text className="duty-count">{`已办 ${done} / ${done + missed + open}`}</Text>}
      </View>
      {(!waived || periods.some(({ held }) => held > 0)) && (
        <View className="duty-cells" ariaHidden>
          {periods.map((period) => (
            <View key={period.first} className={`duty-cell duty-of-${months} duty-${period.state}`}>
              {cellWords(period)}
            </View>
          ))}
        </View>
      )}
      {remark && <Text className={missed > 0 ? 'duty-remark duty-behind' : 'duty-remark'}>{remark}</Text>}
    </View>
  )
}
