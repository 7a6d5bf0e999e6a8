import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { seenSwap } from './seen-rota'

const whyNot = {
  accepted: 'ANSWERED_ALREADY',
  declined: 'ANSWERED_ALREADY',
  taken_back: 'TAKEN_BACK',
  void: 'WRONG_STATE',
} as const

export const answerSwap: Handler<typeof activities.answerSwap> = async (
  { accept, ...asked },
  { caller, store, now },
) => {
  const found = await seenSwap(asked, caller, store)
  if (isRefusal(found)) return found
  const { rota, swap } = found
  if (!speaksFor(caller.offices, swap.withOrganisationId)) return refuse('NOT_YOURS')
  const turns = rota.turns.filter(({ turnId }) => turnId === swap.turnId || turnId === swap.withTurnId)
  if (swap.state === 'asked' && turns.some(({ dueOn }) => dueOn < dayOf(now))) return refuse('PAST')
  const state = await store.rotas.answer(rota, swap, accept, caller.memberId, now)
  return state === (accept ? 'accepted' : 'declined') ? {} : refuse(whyNot[state])
}
