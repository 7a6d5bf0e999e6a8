import sql from 'sql-template-tag'
import type { RotaEntry } from '../../core/activities/rota-shown'
import { dayOf } from '../../core/time'
import type { Database, Queries } from './database'
import { newId } from './new-id'
import type { StoredRota } from './rotas'
import { tellOfficers } from './tell'

export interface WritingRota {
  readonly rotaId: string
  readonly changeId: string
  /** The `updatedAt` of what was changed; null for one that is new. */
  readonly basis: Date | null
  readonly entry: RotaEntry
  readonly sample?: boolean
}

/** What changes a rota and its turns. */
export const rotaDeeds = (db: Database) => ({
  /** `false` where it is not as it was read any more, or that id is there already. */
  save: ({ rotaId, changeId, basis, entry, sample = false }: WritingRota, by: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      const { organisationId, name, kind, everyMonths, onDay, members } = entry
      const saved = await tx.rows(
        basis === null
          ? sql`
              insert into rota (rota_id, organisation_id, name, kind, every_months, on_day, sample, made_by, made_at,
                                updated_at, changed_by, change_id)
              values (${rotaId}, ${organisationId}, ${name}, ${kind}, ${everyMonths}, ${onDay}, ${sample}, ${by}, ${now},
                      ${now}, ${by}, ${changeId})
              on conflict do nothing returning 1`
          : sql`
              update rota
              set name = ${name}, kind = ${kind}, every_months = ${everyMonths}, on_day = ${onDay},
                  updated_at = ${now}, changed_by = ${by}, change_id = ${changeId}
              where rota_id = ${rotaId} and updated_at = ${basis} and ended_at is null returning 1`,
      )
      if (saved.length === 0) return false
      await tx.rows(sql`
        update rota_member set left_at = ${now}
        where rota_id = ${rotaId} and left_at is null and not organisation_id = any (${members}::uuid[])`)
      await tx.rows(sql`
        insert into rota_member as m (rota_id, organisation_id, place, since)
        select ${rotaId}, organisation_id, place, ${now}::timestamptz
        from unnest(${members}::uuid[]) with ordinality as given (organisation_id, place)
        on conflict (rota_id, organisation_id) do update
          set place = excluded.place, left_at = null,
              since = case when m.left_at is null then m.since else excluded.since end`)
      await skip(tx, rotaId, sql`not organisation_id = any (${members}::uuid[])`, '不再参加这个轮值', by, now)
      return true
    }),

  end: (rotaId: string, by: string, now: Date): Promise<void> =>
    db.transaction(async (tx) => {
      await tx.rows(
        sql`update rota set ended_at = ${now}, updated_at = ${now} where rota_id = ${rotaId} and ended_at is null`,
      )
      await skip(tx, rotaId, sql`true`, '轮值已结束', by, now)
    }),

  /** All of them, or `false` where one’s day is another turn’s. Those that are there already stay as they are. */
  plan: (
    rota: Pick<StoredRota, 'rotaId' | 'name'>,
    turns: readonly { turnId: string; organisationId: string; dueOn: string }[],
    by: string,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const { rotaId } = rota
      await lockRota(tx, rotaId)
      const known = await tx.rows<{ id: string }>(sql`select turn_id as id from turn where rota_id = ${rotaId}`)
      const fresh = turns.filter(({ turnId }) => !known.some(({ id }) => id === turnId))
      const clash = await tx.row(sql`
        select 1 from turn
        where rota_id = ${rotaId} and state = 'planned' and due_on = any (${fresh.map(({ dueOn }) => dueOn)}::date[])`)
      if (clash || new Set(fresh.map(({ dueOn }) => dueOn)).size < fresh.length) return false
      for (const { turnId, organisationId, dueOn } of fresh) {
        await tx.rows(sql`
          insert into turn (rota_id, turn_id, organisation_id, due_on, state)
          values (${rotaId}, ${turnId}, ${organisationId}, ${dueOn}, 'planned')`)
        await step(tx, { rotaId, turnId, step: 'planned', organisationId, reason: null }, by, now)
        await tellOfficers(
          tx,
          [organisationId],
          { kind: 'turn_planned', facts: { rotaId, rota: rota.name, dueOn }, by },
          now,
        )
      }
      return true
    }),

  /** `false` where it was skipped before, or its day has come. */
  skip: (rotaId: string, turnId: string, reason: string, by: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => (await skip(tx, rotaId, sql`turn_id = ${turnId}`, reason, by, now)) > 0),
})

/** Whatever is done to a rota is done one after another. */
export const lockRota = (tx: Queries, rotaId: string) =>
  tx.rows(sql`select 1 from rota where rota_id = ${rotaId} for update`)

const step = (
  tx: Queries,
  given: { rotaId: string; turnId: string; step: string; organisationId: string; reason: string | null },
  by: string,
  now: Date,
) =>
  tx.rows(sql`
    insert into turn_step (rota_id, turn_id, step_id, step, organisation_id, member_id, at, reason)
    values (${given.rotaId}, ${given.turnId}, ${newId()}, ${given.step}, ${given.organisationId}, ${by}, ${now},
            ${given.reason})`)

/** Turns that are ahead, and for which nothing is posted yet, are not to be; swaps of them are void. How many. */
const skip = async (
  tx: Queries,
  rotaId: string,
  which: ReturnType<typeof sql>,
  reason: string,
  by: string,
  now: Date,
): Promise<number> => {
  await lockRota(tx, rotaId)
  const skipped = await tx.rows<{ turnId: string; organisationId: string; dueOn: string; rota: string }>(sql`
    update turn set state = 'skipped'
    where rota_id = ${rotaId} and state = 'planned' and due_on >= ${dayOf(now)} and not is_posted(turn_id)
      and ${which}
    returning turn_id as "turnId", organisation_id as "organisationId", due_on as "dueOn",
              (select name from rota where rota_id = ${rotaId}) as rota`)
  for (const { turnId, organisationId, dueOn, rota } of skipped) {
    await step(tx, { rotaId, turnId, step: 'skipped', organisationId, reason }, by, now)
    await tx.rows(sql`
      update swap set state = 'void', answered_at = ${now}
      where rota_id = ${rotaId} and state = 'asked' and ${turnId} in (turn_id, with_turn_id)`)
    await tellOfficers(tx, [organisationId], { kind: 'turn_skipped', facts: { rotaId, rota, dueOn, reason }, by }, now)
  }
  return skipped.length
}
