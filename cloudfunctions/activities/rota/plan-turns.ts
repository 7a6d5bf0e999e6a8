import type { activities } from '../../../core/activities/contract'
import { isPlannable } from '../../../core/activities/turns'
import { isRefusal, refuse } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { keptRota } from './seen-rota'

export const planTurns: Handler<typeof activities.planTurns> = async ({ rotaId, turns }, { caller, store, now }) => {
  const rota = await keptRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  // A retry of what has been planned since.
  const fresh = turns.filter(({ turnId }) => !rota.turns.some((turn) => turn.turnId === turnId))
  if (fresh.length === 0) return {}
  if (rota.endedAt) return refuse('OVER')
  for (const { organisationId, dueOn } of fresh) {
    if (!rota.members.some((member) => member.organisationId === organisationId)) return refuse('NOT_A_MEMBER')
    const day = isPlannable(dueOn, dayOf(now))
    if (isRefusal(day)) return day
  }
  return (await store.rotas.plan(rota, fresh, caller.memberId, now)) ? {} : refuse('DAY_TAKEN')
}
