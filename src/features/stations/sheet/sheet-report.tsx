import { Text, View } from '@tarojs/components'
import type { SheetReport } from '../../../../core/stations/sheet'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/tag'
import { role } from '../../../components/role'
import './sheet-report.scss'

interface ReportProps {
  name: string
  report: SheetReport
  isDone: boolean
}

const counts = ({ added, changed, unchanged }: SheetReport): string =>
  [
    ...(added ? [`新增 ${added} 处`] : []),
    ...(changed ? [`修改 ${changed} 处`] : []),
    ...(unchanged ? [`${unchanged} 处没有变化`] : []),
  ].join('，')

const summary = (report: SheetReport, isDone: boolean): string => {
  if (isDone) return `已经导入：${counts(report)}。`
  if (report.errors > 0) return `有 ${report.errors} 个错误，改好后再导入。现在什么都没有写入。`
  if (report.added + report.changed === 0) return report.rows > 0 ? '和现在的名录一样，不用导入。' : '表里没有阵地。'
  return `检查好了，还没有写入：${counts(report)}。`
}

/** What was found in a sheet: what becomes of it, and each thing that is wrong or doubtful with the rows it is in. */
export const SheetReportCard = ({ name, report, isDone }: ReportProps) => (
  <Card>
    <Text className="sheet-report-name">{`${name} · ${report.rows} 行`}</Text>
    <View className="sheet-report-summary" {...role('status')}>
      {summary(report, isDone)}
    </View>
    {report.changes.length > 0 && !isDone && (
      <Text className="sheet-report-changes">
        {`会改的内容：${report.changes.map(({ heading, count }) => `${heading} ${count} 处`).join('、')}`}
      </Text>
    )}
    {report.groups.map((group) => (
      <Group key={`${group.code} ${group.heading}`} group={group} />
    ))}
  </Card>
)

type ProblemGroup = SheetReport['groups'][number]

const exampleWords = ({ row, given, about }: ProblemGroup['examples'][number]): string =>
  [row === null ? '' : `第 ${row} 行`, given, about && `（${about}）`].filter(Boolean).join(' ')

const Group = ({ group: { level, heading, says, count, examples } }: { group: ProblemGroup }) => (
  <View className="sheet-group">
    <View className="sheet-group-head">
      <Tag look={level === 'error' ? 'red' : 'plain'}>{level === 'error' ? '错误' : '请核对'}</Tag>
      {heading && <Text className="sheet-group-heading">{heading}</Text>}
      {count > 1 && <Text className="sheet-group-count">{`${count} 处`}</Text>}
    </View>
    <Text className="sheet-group-says">{says}</Text>
    {examples
      .map(exampleWords)
      .filter(Boolean)
      .map((example, index) => (
        <Text key={index} className="sheet-group-row">
          {example}
        </Text>
      ))}
    {count > examples.length && <Text className="sheet-group-row">{`还有 ${count - examples.length} 处`}</Text>}
  </View>
)
