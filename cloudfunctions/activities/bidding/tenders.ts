import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { onlooker } from '../onlooker'
import { tenderShown } from './shown'

export const tenders: Handler<typeof activities.tenders> = async ({ cursor }, { caller, store, now }) => {
  const { line, held } = await onlooker(caller, store)
  const { rows, next } = await store.tenders.list(line, held, cursor)
  return { tenders: rows.map((row) => tenderShown(row, now)), next }
}
