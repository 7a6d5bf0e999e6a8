import type { activities } from '../../../core/activities/contract'
import { dutyKinds } from '../../../core/activities/due'
import { dutyRemark, rhythmWords } from '../../../core/activities/due-words'
import { kindNames } from '../../../core/activities/kind-names'
import { activityKinds, type ActivityKind } from '../../../core/activities/kinds'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { giveBook, sheetPage, sheetTime, textColumn } from '../../_shell/sheet/give-book'
import { aboutYear, dutyCells } from './duty-cells'
import { readRecord, type ReadRecord } from './read-record'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const countColumns = [
  textColumn('类型', 14),
  textColumn('应办', 12),
  ...MONTHS.map((month) => ({ heading: `${month} 月`, width: 7 })),
  ...['全年', '至今应办', '已办', '缺', '待办'].map((heading) => ({ heading, width: 10 })),
  textColumn('说明', 44),
]

const activityColumns = [
  textColumn('时间', 18),
  textColumn('类型', 14),
  textColumn('标题', 48),
  ...['报名人数', '到场人数'].map((heading) => ({ heading, width: 10 })),
  textColumn('主办', 12),
]

/** What is due first, whether or not there was any; then what else there was. */
const kindsOf = ({ counts, duties }: ReadRecord): ActivityKind[] => {
  const due: readonly ActivityKind[] = duties.length > 0 ? dutyKinds : []
  return [...due, ...activityKinds.filter((kind) => !due.includes(kind) && counts.some((each) => each.kind === kind))]
}

const countRow = (kind: ActivityKind, { counts, duties }: ReadRecord) => {
  const months = counts.find((each) => each.kind === kind)?.months ?? MONTHS.map(() => 0)
  const duty = duties.find((each) => each.kind === kind)
  return [
    ...[kindNames[kind], duty ? rhythmWords(duty.months) : null],
    ...months.map((held) => held || null),
    months.reduce((sum, held) => sum + held, 0),
    ...(duty ? [...dutyCells(duty), dutyRemark(duty) || null] : []),
  ]
}

const activityRow = ({ from, kind, title, people, came, joint }: ReadRecord['held'][number]) => [
  ...[sheetTime(from), kindNames[kind], title, people, came, joint ? '合办' : '单独'],
]

export const recordSheet: Handler<typeof activities.recordSheet> = async (input, context) => {
  const read = await readRecord(input, context)
  if (isRefusal(read)) return read
  const about = aboutYear(read.organisation, input.year, context.now)
  const counts = kindsOf(read).map((kind) => countRow(kind, read))
  return giveBook(`活动记录 ${input.year} ${read.organisation}`, [
    sheetPage('统计', about, countColumns, counts),
    sheetPage('活动', about, activityColumns, read.held.map(activityRow)),
  ])
}
