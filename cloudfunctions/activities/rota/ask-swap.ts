import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { mayAskSwap } from '../../../core/activities/turns'
import { isRefusal, refuse } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { seenRota } from './seen-rota'

export const askSwap: Handler<typeof activities.askSwap> = async (
  { rotaId, swapId, turnId, withTurnId },
  { caller, store, now },
) => {
  const rota = await seenRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  const [turn, other] = [turnId, withTurnId].map((id) => rota.turns.find((each) => each.turnId === id))
  if (!turn || !other) return refuse('NO_SUCH_TURN')
  // A retry.
  if (rota.swaps.some((swap) => swap.swapId === swapId && swap.askedBy === caller.memberId)) return {}
  if (!speaksFor(caller.offices, turn.organisationId)) return refuse('NOT_YOURS')
  const may = mayAskSwap(turn, other, dayOf(now))
  if (isRefusal(may)) return may
  if ((await store.organisations.spokenFor([other.organisationId], now)).length === 0) return refuse('NO_OFFICERS')
  const asked = await store.rotas.ask(rota, { swapId, turn, other }, caller.memberId, now)
  return asked ? {} : refuse('ASKED_ALREADY')
}
