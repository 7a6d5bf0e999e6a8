import sql from 'sql-template-tag'
import { dayOf } from '../../core/time'
import type { Database } from './database'
import { lockRota } from './rota-deeds'
import type { StoredRota, StoredSwap, StoredTurn } from './rotas'
import { tell, tellOfficers } from './tell'

export type SwapEnd = Exclude<StoredSwap['state'], 'asked'>

/** Turns that change hands by agreement. */
export const rotaSwaps = (db: Database) => ({
  /** `false` where that swap is asked for already, by this or another id. */
  ask: (
    rota: Pick<StoredRota, 'rotaId' | 'name'>,
    swap: { swapId: string; turn: StoredTurn; other: StoredTurn },
    by: string,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const { swapId, turn, other } = swap
      await lockRota(tx, rota.rotaId)
      const asked = await tx.rows(sql`
        insert into swap (rota_id, swap_id, turn_id, organisation_id, with_turn_id, with_organisation_id, state,
                          asked_by, asked_at)
        select ${rota.rotaId}, ${swapId}, ${turn.turnId}, ${turn.organisationId}, ${other.turnId},
               ${other.organisationId}, 'asked', ${by}, ${now}::timestamptz
        where not exists (
          select from swap where rota_id = ${rota.rotaId} and state = 'asked'
            and turn_id in (${turn.turnId}, ${other.turnId}) and with_turn_id in (${turn.turnId}, ${other.turnId}))
        on conflict do nothing returning 1`)
      if (asked.length === 0) return false
      const facts = {
        rotaId: rota.rotaId,
        rota: rota.name,
        organisation: turn.organisation,
        dueOn: turn.dueOn,
        forDay: other.dueOn,
      }
      await tellOfficers(tx, [other.organisationId], { kind: 'swap_asked', facts, by }, now)
      return true
    }),

  /** How the swap stands then; who asked is told what the answer was. */
  answer: (
    rota: Pick<StoredRota, 'rotaId' | 'name'>,
    swap: StoredSwap,
    accept: boolean,
    by: string,
    now: Date,
  ): Promise<SwapEnd> =>
    db.transaction(async (tx) => {
      const { rotaId } = rota
      await lockRota(tx, rotaId)
      const was = await tx.row<{ state: string }>(
        sql`select state from swap where rota_id = ${rotaId} and swap_id = ${swap.swapId}`,
      )
      const row = await tx.row<{ state: SwapEnd }>(sql`
        select answer_swap(${rotaId}, ${swap.swapId}, ${accept}, ${by}, ${dayOf(now)}, ${now}) as state`)
      const { state } = row!
      if (was?.state === 'asked') {
        const ended = { accepted: state === 'accepted', changed: state === 'void' }
        const facts = { rotaId, rota: rota.name, organisation: swap.withOrganisation, ...ended }
        await tell(tx, [swap.askedBy], { kind: 'swap_answered', facts, by }, now)
      }
      return state
    }),

  /** `false` where it was answered before; one that is void already stays so. */
  takeBack: (rotaId: string, swapId: string, by: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      await lockRota(tx, rotaId)
      await tx.rows(sql`
        update swap set state = 'taken_back', answered_by = ${by}, answered_at = ${now}
        where rota_id = ${rotaId} and swap_id = ${swapId} and state = 'asked'`)
      const isGone = sql`
        select 1 from swap
        where rota_id = ${rotaId} and swap_id = ${swapId} and state in ('taken_back', 'void')`
      return (await tx.row(isGone)) !== undefined
    }),
})
