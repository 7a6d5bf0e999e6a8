import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenSwap } from './seen-rota'

export const answerSwap: Handler<typeof activities.answerSwap> = async (
  { accept, ...asked },
  { caller, store, now },
) => {
  const found = await seenSwap(asked, caller, store)
  if (isRefusal(found)) return found
  const { rota, swap } = found
  if (!speaksFor(caller.offices, swap.withOrganisationId)) return refuse('NOT_YOURS')
  const state = await store.rotas.answer(rota, swap, accept, caller.memberId, now)
  return state === (accept ? 'accepted' : 'declined') ? {} : refuse('WRONG_STATE')
}
