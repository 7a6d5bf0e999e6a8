import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { onlooker } from '../onlooker'

export const rotas: Handler<typeof activities.rotas> = async ({ cursor }, { caller, store, now }) => {
  const { line, held } = await onlooker(caller, store)
  const { rows, next } = await store.rotas.list(line, held, now, cursor)
  return { rotas: rows, next }
}
