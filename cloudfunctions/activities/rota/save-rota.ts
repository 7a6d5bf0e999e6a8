import type { activities } from '../../../core/activities/contract'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { allowed } from '../../_shell/allowed'
import { keptRota } from './seen-rota'

type Save = Handler<typeof activities.saveRota>
type Context = Parameters<Save>[1]

/** What is kept already, where this changes it. */
const before = async ({ rotaId, basis, entry }: Parameters<Save>[0], { caller, store }: Context) => {
  if (basis === null) return null
  const rota = await keptRota(rotaId, caller, store)
  if (isRefusal(rota))
    return rota.refused === 'NO_SUCH_ROTA' ? refuse('NO_SUCH_ROTA') : refuse('NOT_IN_YOUR_ORGANISATION')
  // A rota stays with whoever keeps it.
  return rota.organisationId === entry.organisationId ? rota : refuse('NOT_IN_YOUR_ORGANISATION')
}

export const saveRota: Save = async (input, context) => {
  const { rotaId, changeId, entry } = input
  const { caller, store, now } = context
  const old = await before(input, context)
  if (isRefusal(old)) return old
  const path = await store.organisations.path(entry.organisationId)
  if (!path || !answersFor(caller.offices, path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  const below = await store.organisations.below(entry.organisationId, entry.members)
  if (below.length < entry.members.length) return refuse('NOT_BELOW')
  const words = await allowed([entry.name], context)
  if (isRefusal(words)) return words

  const basis = input.basis === null ? null : new Date(input.basis)
  if (await store.rotas.save({ rotaId, changeId, basis, entry }, caller.memberId, now))
    return { updatedAt: now.toISOString() }
  const there = await store.rotas.find(rotaId)
  const isRetry = there?.changeId === changeId && there.changedBy === caller.memberId
  return isRetry ? { updatedAt: there.updatedAt.toISOString() } : refuse('CHANGED_MEANWHILE')
}
