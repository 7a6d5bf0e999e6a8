import type { activities } from '../../../core/activities/contract'
import { dutyKinds } from '../../../core/activities/due'
import { dutyRemark } from '../../../core/activities/due-words'
import { kindNames } from '../../../core/activities/kind-names'
import type { Handler } from '../../_shell/feature'
import { giveBook, sheetPage, textColumn } from '../../_shell/sheet/give-book'
import { aboutYear, dutyCells } from './duty-cells'
import { missedOf, readBranches, type ReadBranch } from './read-branches'

const columns = [
  textColumn('支部', 36),
  ...['全年活动', '至今应办', '已办', '缺', '待办'].map((heading) => ({ heading, width: 10 })),
  ...dutyKinds.flatMap((kind) => [
    ...['应办', '已办', '缺', '待办'].map((words) => ({ heading: `${kindNames[kind]}${words}`, width: 14 })),
    textColumn(`${kindNames[kind]}说明`, 30),
  ]),
]

const rowOf = (branch: ReadBranch) => {
  const { name, held, done, open, duties } = branch
  const missed = missedOf(branch)
  return [
    ...[name, held, done + missed + open, done, missed, open],
    ...duties.flatMap((duty) => [...dutyCells(duty), duty.waived ? '不要求' : dutyRemark(duty) || null]),
  ]
}

export const recordsSheet: Handler<typeof activities.recordsSheet> = async ({ year }, context) => {
  const branches = await readBranches({ year, search: '' }, context)
  const about = aboutYear('各支部', year, context.now)
  return giveBook(`支部活动记录 ${year}`, [sheetPage('各支部', about, columns, branches.map(rowOf))])
}
