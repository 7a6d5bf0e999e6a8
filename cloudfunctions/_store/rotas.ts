import sql from 'sql-template-tag'
import type { ActivityKind } from '../../core/activities/kinds'
import type { RotaCard } from '../../core/activities/rota-shown'
import type { Turn } from '../../core/activities/turns'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import { dayOf } from '../../core/time'
import type { Database } from './database'
import { iso } from './iso'
import { hosted, postedFor } from './occasions'
import { LAST_ID, page, type Page } from './page'
import { rotaDeeds } from './rota-deeds'
import { rotaSwaps } from './rota-swaps'

export interface StoredTurn extends Turn {
  readonly organisation: string
  readonly activities: { activityId: string; title: string }[]
  readonly steps: {
    stepId: string
    step: 'planned' | 'swapped' | 'skipped'
    organisation: string
    by: string
    at: string
    reason: string | null
  }[]
}

export interface StoredSwap {
  readonly swapId: string
  readonly turnId: string
  readonly organisation: string
  readonly organisationId: string
  readonly withTurnId: string
  readonly withOrganisation: string
  readonly withOrganisationId: string
  readonly state: 'asked' | 'accepted' | 'declined' | 'taken_back' | 'void'
  readonly by: string
  readonly askedBy: string
}

export interface StoredRota {
  readonly rotaId: string
  readonly organisationId: string
  readonly path: Path
  readonly organisation: string
  readonly name: string
  readonly kind: ActivityKind
  readonly everyMonths: number
  readonly onDay: number
  readonly sample: boolean
  readonly endedAt: Date | null
  readonly updatedAt: Date
  readonly changedBy: string
  readonly changeId: string
  /** Those who take turns now, in order. */
  readonly members: { organisationId: string; name: string }[]
  /** By their day. */
  readonly turns: StoredTurn[]
  /** That were asked for, in order; answered ones are turns’ steps. */
  readonly swaps: StoredSwap[]
}

/** Turns shown: years of them. */
const TURNS = 200
const LIST_PAGE = 30

export const rotaStore = (db: Database) => ({
  list: async (
    line: readonly string[],
    offices: readonly string[],
    now: Date,
    cursor?: string,
  ): Promise<Page<RotaCard>> => {
    const [ended, madeAt, rotaId] = readCursor(cursor, ['false', 'infinity', LAST_ID])
    const rows = await db.rows<RotaCard & { madeAt: Date }>(sql`
      select r.rota_id as "rotaId", r.name, r.kind, o.name as organisation, r.sample, r.ended_at is not null as ended, r.made_at as "madeAt",
             (select count(*) from rota_member m where m.rota_id = r.rota_id and m.left_at is null) as members,
             (select json_build_object('organisation', h.name, 'dueOn', t.due_on)
              from turn t join organisation h on h.organisation_id = t.organisation_id
              where t.rota_id = r.rota_id and t.state = 'planned' and t.due_on >= ${dayOf(now)}
              order by t.due_on limit 1) as next
      from rota r join organisation o on o.organisation_id = r.organisation_id
      where (o.organisation_id = any (${line}::uuid[]) or o.path && ${offices}::uuid[])
        and (r.ended_at is null, r.made_at, r.rota_id) < (not ${ended}::boolean, ${madeAt}::timestamptz, ${rotaId}::uuid)
      order by r.ended_at is null desc, r.made_at desc, r.rota_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [String(row.ended), row.madeAt.toISOString(), row.rotaId])
  },

  find: (rotaId: string): Promise<StoredRota | undefined> =>
    db.row(sql`
      select r.rota_id as "rotaId", r.organisation_id as "organisationId", o.path, o.name as organisation, r.name,
             r.kind, r.every_months as "everyMonths", r.on_day as "onDay", r.sample, r.ended_at as "endedAt",
             r.updated_at as "updatedAt", r.changed_by as "changedBy", r.change_id as "changeId",
             coalesce((
               select json_agg(json_build_object('organisationId', m.organisation_id, 'name', n.name) order by m.place)
               from rota_member m join organisation n on n.organisation_id = m.organisation_id
               where m.rota_id = r.rota_id and m.left_at is null
             ), '[]') as members,
             coalesce((
               select json_agg(json_build_object(
                 'turnId', t.turn_id, 'organisationId', t.organisation_id, 'organisation', t.name,
                 'dueOn', t.due_on, 'state', t.state, 'activities', t.activities,
                 'posted', t.posted, 'hosted', t.hosted, 'steps', t.steps) order by t.due_on, t.turn_id)
               from (
                 select u.*, h.name, ${postedFor(sql`u.turn_id`)} as activities,
                        is_posted(u.turn_id) as posted,
                        exists (select from activity_occasion x join activity a using (activity_id)
                                where x.occasion_id = u.turn_id and ${hosted}) as hosted,
                        (select json_agg(json_build_object(
                           'stepId', s.step_id, 'step', s.step, 'organisation', so.name, 'by', sm.name,
                           'at', ${iso(sql`s.at`)}, 'reason', s.reason) order by s.at, s.step_id)
                         from turn_step s join organisation so on so.organisation_id = s.organisation_id
                         join member sm on sm.member_id = s.member_id
                         where s.rota_id = u.rota_id and s.turn_id = u.turn_id) as steps
                 from turn u join organisation h on h.organisation_id = u.organisation_id
                 where u.rota_id = r.rota_id order by u.due_on desc limit ${TURNS}
               ) t
             ), '[]') as turns,
             coalesce((
               select json_agg(json_build_object(
                 'swapId', w.swap_id, 'turnId', w.turn_id, 'organisation', a.name, 'organisationId', w.organisation_id,
                 'withTurnId', w.with_turn_id, 'withOrganisation', b.name,
                 'withOrganisationId', w.with_organisation_id, 'state', w.state, 'by', m.name,
                 'askedBy', w.asked_by) order by w.asked_at)
               from swap w join organisation a on a.organisation_id = w.organisation_id
               join organisation b on b.organisation_id = w.with_organisation_id
               join member m on m.member_id = w.asked_by
               where w.rota_id = r.rota_id
             ), '[]') as swaps
      from rota r join organisation o on o.organisation_id = r.organisation_id
      where r.rota_id = ${rotaId}`),

  ...rotaDeeds(db),
  ...rotaSwaps(db),
})
