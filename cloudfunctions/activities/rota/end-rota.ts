import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { keptRota } from './seen-rota'

export const endRota: Handler<typeof activities.endRota> = async ({ rotaId }, { caller, store, now }) => {
  const rota = await keptRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  if (!rota.endedAt) await store.rotas.end(rotaId, caller.memberId, now)
  return {}
}
