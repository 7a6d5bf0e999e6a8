import type { activities } from '../../../core/activities/contract'
import { turnState } from '../../../core/activities/turns'
import { isRefusal, refuse } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { allowed } from '../../_shell/allowed'
import { keptRota } from './seen-rota'

export const skipTurn: Handler<typeof activities.skipTurn> = async ({ rotaId, turnId, reason }, context) => {
  const { caller, store, now } = context
  const rota = await keptRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  const turn = rota.turns.find((each) => each.turnId === turnId)
  if (!turn) return refuse('NO_SUCH_TURN')
  // A retry.
  if (turn.state === 'skipped') return {}
  if (turnState(turn, dayOf(now)) !== 'planned') return refuse('WRONG_STATE')
  if (!reason) return refuse('REASON_NEEDED')
  const words = await allowed([reason], context)
  if (isRefusal(words)) return words
  return (await store.rotas.skip(rotaId, turnId, reason, caller.memberId, now)) ? {} : refuse('WRONG_STATE')
}
