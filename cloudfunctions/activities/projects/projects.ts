import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { onlooker } from '../onlooker'
import { claimersOf } from './claimers'
import { projectShown } from './shown'

export const projects: Handler<typeof activities.projects> = async ({ which }, { caller, store, now }) => {
  const [{ line, held }, claimers] = await Promise.all([onlooker(caller, store), claimersOf(caller, store)])
  const ids = claimers.map(({ id }) => id)
  const rows = await store.projects.list(line, held, ids, which, now)
  return { projects: rows.map((row) => projectShown(row, now)) }
}
