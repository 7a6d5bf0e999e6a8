import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenRota } from './seen-rota'

export const answerSwap: Handler<typeof activities.answerSwap> = async (
  { rotaId, swapId, accept },
  { caller, store, now },
) => {
  const rota = await seenRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  const swap = rota.swaps.find((each) => each.swapId === swapId)
  if (!swap) return refuse('NO_SUCH_SWAP')
  if (!speaksFor(caller.offices, swap.withOrganisationId)) return refuse('NOT_YOURS')
  const state = await store.rotas.answer(rota, swap, accept, caller.memberId, now)
  return state === (accept ? 'accepted' : 'declined') ? {} : refuse('WRONG_STATE')
}
