import type { activities } from '../../../core/activities/contract'
import { readCursor, writeCursor } from '../../../core/cursor'
import type { Handler } from '../../_shell/feature'
import { missedOf, readBranches } from './read-branches'

const PAGE = 50

export const records: Handler<typeof activities.records> = async ({ cursor, ...wished }, context) => {
  const all = await readBranches(wished, context)
  const skip = Number(readCursor(cursor, ['0'])[0])
  const end = skip + PAGE
  return {
    total: { branches: all.length, behind: all.filter((branch) => missedOf(branch) > 0).length },
    branches: all.slice(skip, end),
    next: all.length > end ? writeCursor([String(end)]) : null,
  }
}
