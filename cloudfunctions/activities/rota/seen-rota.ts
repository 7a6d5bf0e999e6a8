import { concerns } from '../../../core/activities/concerns'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import type { Caller } from '../../_store/members'
import type { StoredRota } from '../../_store/rotas'
import type { Store } from '../../_store/store'
import { onlooker } from '../onlooker'

/** A rota that concerns the caller: it is theirs to see. */
export const seenRota = async (
  rotaId: string,
  caller: Caller,
  store: Store,
): Promise<StoredRota | Refusal<'NO_SUCH_ROTA'>> => {
  const rota = await store.rotas.find(rotaId)
  return rota && concerns(rota.path, await onlooker(caller, store)) ? rota : refuse('NO_SUCH_ROTA')
}

/** A rota that the caller keeps: they answer for the organisation that does. */
export const keptRota = async (
  rotaId: string,
  caller: Caller,
  store: Store,
): Promise<StoredRota | Refusal<'NO_SUCH_ROTA' | 'NOT_YOURS'>> => {
  const rota = await seenRota(rotaId, caller, store)
  return isRefusal(rota) || answersFor(caller.offices, rota.path) ? rota : refuse('NOT_YOURS')
}

interface AskedSwap {
  readonly rotaId: string
  readonly swapId: string
}

/** A swap, with its rota, that concerns the caller. */
export const seenSwap = async ({ rotaId, swapId }: AskedSwap, caller: Caller, store: Store) => {
  const rota = await seenRota(rotaId, caller, store)
  if (isRefusal(rota)) return rota
  const swap = rota.swaps.find((each) => each.swapId === swapId)
  return swap ? { rota, swap } : refuse('NO_SUCH_SWAP')
}
