import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { onlooker } from '../onlooker'

export const rotas: Handler<typeof activities.rotas> = async (_, { caller, store, now }) => {
  const { line, held } = await onlooker(caller, store)
  return { rotas: await store.rotas.list(line, held, now) }
}
