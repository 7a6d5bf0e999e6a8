import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenRota } from './seen-rota'

export const takeBackSwap: Handler<typeof activities.takeBackSwap> = async (
  { rotaId, swapId },
  { caller, store, now },
) => {
  const rota = await seenRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  const swap = rota.swaps.find((each) => each.swapId === swapId)
  if (!swap) return refuse('NO_SUCH_SWAP')
  if (!speaksFor(caller.offices, swap.organisationId)) return refuse('NOT_YOURS')
  return (await store.rotas.takeBack(rotaId, swapId, caller.memberId, now)) ? {} : refuse('WRONG_STATE')
}
