import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { onlooker } from '../onlooker'
import { claimersOf } from './claimers'
import { projectShown } from './shown'

export const projects: Handler<typeof activities.projects> = async ({ which, cursor }, { caller, store, now }) => {
  const [{ line, held }, claimers] = await Promise.all([onlooker(caller, store), claimersOf(caller, store)])
  const ids = claimers.map(({ id }) => id)
  const { rows, next } = await store.projects.list({ line, offices: held, claimers: ids, which }, now, cursor)
  return { projects: rows.map((row) => projectShown(row, now)), next }
}
