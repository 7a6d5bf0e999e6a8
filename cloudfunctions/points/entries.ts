import type { points } from '../../core/points/contract'
import type { Handler } from '../_shell/feature'

export const entries: Handler<typeof points.entries> = async ({ cursor }, { caller, store }) => {
  const { rows, next } = await store.points.entries(caller.memberId, cursor)
  return { entries: rows.map((row) => ({ ...row, at: row.at.toISOString() })), next }
}
