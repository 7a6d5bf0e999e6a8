import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenSwap } from './seen-rota'

export const takeBackSwap: Handler<typeof activities.takeBackSwap> = async (asked, { caller, store, now }) => {
  const found = await seenSwap(asked, caller, store)
  if (isRefusal(found)) return found
  const { rotaId, swapId } = asked
  if (!speaksFor(caller.offices, found.swap.organisationId)) return refuse('NOT_YOURS')
  return (await store.rotas.takeBack(rotaId, swapId, caller.memberId, now)) ? {} : refuse('WRONG_STATE')
}
