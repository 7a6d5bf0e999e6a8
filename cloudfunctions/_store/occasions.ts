import sql from 'sql-template-tag'
import type { ActivityKind } from '../../core/activities/kinds'
import type { Occasion, OccasionHost } from '../../core/activities/occasion'
import { refuse, type Refusal } from '../../core/refusal'
import { wasHeld } from './activity-records'
import type { Queries } from './database'
import type { WritingActivity } from './write-activity'

/** Whose an occasion is, and what is known of the activity already. */
export interface StoredOccasion extends OccasionHost {
  /** Of the organisation, or of the club. */
  readonly name: string
  readonly kind: ActivityKind | null
  readonly title: string
  /** An Asia/Shanghai day. */
  readonly day: string | null
  /** Of a turn: how many months there are from one to the next. */
  readonly everyMonths: number | null
}

/** Activities that were posted for an occasion and not called off, for a column of its row. */
export const postedFor = (occasionId: ReturnType<typeof sql>) => sql`
  coalesce((
    select json_agg(json_build_object('activityId', a.activity_id, 'title', a.title) order by a.from_at)
    from activity_occasion x join activity a using (activity_id)
    where x.occasion_id = ${occasionId} and a.state in ('published', 'finished')
  ), '[]')`

/** What closed by itself and nobody came to was hosted no more than what was called off. */
export const hosted = sql`(a.state = 'finished' and ${wasHeld})`

/** Of the activities of a turn, those that leave room for no other. */
const posted = sql`(a.state = 'published' or ${hosted})`

export type OccasionLost = Refusal<'TURN_TAKEN' | 'OCCASION_GONE'>

/**
 * Within the transaction that publishes an activity: why it cannot be for its occasion any more. What was published for its
 * turn already is named; a turn that was skipped or swapped, of a rota that goes on, or a claim that was handed back, is
 * its host's no more. What is done to them locks as this does, so that of two at once the later finds what the other did.
 * One that is published itself stays.
 */
export const occasionLost = async (
  tx: Queries,
  { activityId, occasion, entry }: Pick<WritingActivity, 'activityId' | 'occasion' | 'entry'>,
): Promise<OccasionLost | undefined> => {
  if (!occasion) return undefined
  const stands = await lockOccasion(tx, occasion, entry.organisationId)
  if (await tx.row(sql`select 1 from activity where activity_id = ${activityId} and state <> 'draft'`)) return undefined
  if (!stands) return refuse('OCCASION_GONE')
  if (occasion.kind !== 'turn') return undefined
  const first = await tx.row<{ activityId: string; title: string }>(sql`
    select a.activity_id as "activityId", a.title from activity_occasion x join activity a using (activity_id)
    where x.occasion_id = ${occasion.id} and a.activity_id <> ${activityId} and ${posted}
    order by a.from_at limit 1`)
  return first && refuse('TURN_TAKEN', { ...first })
}

/** Whether it is still that organisation's, until the transaction ends. The result of a tender stays what it is. */
const lockOccasion = async (tx: Queries, { kind, id }: Occasion, organisationId: string): Promise<boolean> => {
  if (kind === 'tender') return true
  if (kind === 'claim')
    return (await tx.rows(sql`select 1 from claim where claim_id = ${id} and state <> 'returned' for share`)).length > 0
  await tx.rows(sql`select 1 from rota where rota_id = (select rota_id from turn where turn_id = ${id}) for update`)
  const turn = await tx.row(sql`
    select 1 from turn t join rota r using (rota_id)
    where t.turn_id = ${id} and t.state = 'planned' and t.organisation_id = ${organisationId} and r.ended_at is null`)
  return turn !== undefined
}

export const occasionStore = (db: Queries) => ({
  /** What an activity was posted for. */
  of: (activityId: string): Promise<Occasion | undefined> =>
    db.row(sql`select kind, occasion_id as id from activity_occasion where activity_id = ${activityId}`),

  /**
   * Whose an occasion is; nobody’s once a turn is skipped, its rota ended, a claim handed back, or where a tender has
   * no winner.
   */
  host: ({ kind, id }: Occasion): Promise<StoredOccasion | undefined> =>
    db.row(sql`
      select o.organisation_id as "organisationId", o.path, c.club_id as "clubId", c.lead_id as "clubLeadId",
             x.member_id as "memberId", coalesce(c.name, o.name) as name, x.kind, x.title, x.day, x.every_months as "everyMonths"
      from (
        select t.organisation_id, null::uuid as club_id, null::uuid as member_id, r.kind, r.name as title, t.due_on as day, r.every_months
        from turn t join rota r using (rota_id)
        where ${kind} = 'turn' and t.turn_id = ${id} and t.state = 'planned' and r.ended_at is null
        union all
        select m.organisation_id, case when m.claimer_kind = 'club' then m.claimer_id end,
               case when m.claimer_kind = 'person' then m.claimer_id end, null, p.title, null, null
        from claim m join project p using (project_id)
        where ${kind} = 'claim' and m.claim_id = ${id} and m.state <> 'returned'
        union all
        select s.winner_id, null, null, null, t.title, null, null
        from tender_result s join tender t using (tender_id)
        where ${kind} = 'tender' and s.tender_id = ${id}
      ) x
      join organisation o using (organisation_id)
      left join club c on c.club_id = x.club_id and c.ended_at is null`),
})
