import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Report } from '../../../../core/stations/upkeep'
import { spokenMoment } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/tag'
import { reportKindNames, reportStateNames } from './words'
import './report-card.scss'

/** What somebody found otherwise, what became of it, and what can be done about it. */
export const ReportCard = ({ report, now, children }: PropsWithChildren<{ report: Report; now: Date }>) => {
  const { station, kind, note, at, state, answer } = report
  return (
    <Card>
      <View className="report-head">
        <Text className="report-kind">{reportKindNames[kind]}</Text>
        <Tag look={state === 'open' ? 'plain' : 'green'}>{reportStateNames[state]}</Tag>
      </View>
      <Text className="report-line">{`${station.name} · ${spokenMoment(at, now)}`}</Text>
      {note && <Text className="report-note">{note}</Text>}
      {answer && <Text className="report-answer">{`阵地答复：${answer}`}</Text>}
      <View className="report-deeds">{children}</View>
    </Card>
  )
}
