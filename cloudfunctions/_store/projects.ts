import sql, { type Sql } from 'sql-template-tag'
import type { ClaimerKind, ClaimState, Engaged } from '../../core/activities/claims'
import type { ProjectEntry } from '../../core/activities/projects'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import { claimDeeds } from './claim-deeds'
import type { Database } from './database'
import { iso } from './iso'
import { postedFor } from './occasions'
import { LAST_ID, page, type Page } from './page'

export interface StoredProject {
  readonly projectId: string
  readonly title: string
  readonly organisation: string
  readonly claimUntil: Date | null
  readonly places: number
  readonly taken: number
  /** How many of those taken are done. */
  readonly done: number
  readonly closedAt: Date | null
  readonly sample: boolean
  readonly mine: Engaged | null
}

export interface StoredClaim {
  readonly claimId: string
  readonly kind: ClaimerKind
  readonly claimerId: string
  readonly claimer: string
  readonly organisationId: string
  readonly path: Path
  readonly clubLeadId: string | null
  readonly memberId: string
  readonly by: string
  readonly state: ClaimState
  readonly claimedAt: string
  readonly endedAt: string | null
  readonly reason: string | null
  readonly activities: { activityId: string; title: string }[]
}

export interface WholeProject extends Omit<StoredProject, 'mine'> {
  readonly organisationId: string
  readonly path: Path
  readonly about: string
  readonly madeBy: string
  readonly updatedAt: Date
  readonly changedBy: string
  readonly changeId: string
  readonly claims: StoredClaim[]
}

export interface WritingProject {
  readonly projectId: string
  readonly changeId: string
  readonly basis: Date | null
  readonly entry: ProjectEntry
  readonly sample?: boolean
}

const columns = sql`
  p.project_id as "projectId", p.title, o.name as organisation, p.claim_until as "claimUntil", p.places, p.taken,
  (select count(*) from claim d where d.project_id = p.project_id and d.state = 'done') as done,
  p.closed_at as "closedAt", p.sample`

const isEnded = (now: Date): Sql => sql`(p.closed_at is not null or coalesce(p.claim_until <= ${now}, false))`

/** What is done by as many as it is for has nothing left to claim, nor anybody to hand it back. */
const isOver = sql`(ended or done >= places)`

interface Board {
  readonly line: readonly string[]
  readonly offices: readonly string[]
  /** The ids of everything the asker may claim for. */
  readonly claimers: readonly string[]
  readonly which: 'open' | 'mine' | 'over'
}

const LIST_PAGE = 30

export const projectStore = (db: Database) => ({
  list: async ({ line, offices, claimers, which }: Board, now: Date, cursor?: string): Promise<Page<StoredProject>> => {
    const [full, madeAt, projectId] = readCursor(cursor, ['false', 'infinity', LAST_ID])
    const rows = await db.rows<StoredProject & { madeAt: Date }>(sql`
      select * from (
        select ${columns}, p.made_at as "madeAt", ${isEnded(now)} as ended,
               -- Where some of theirs hold it and others have done it, it is held.
               (select max(c.state) from claim c where c.project_id = p.project_id and c.state <> 'returned'
                and c.claimer_id = any (${claimers}::uuid[])) as mine
        from project p join organisation o on o.organisation_id = p.organisation_id
        where o.organisation_id = any (${line}::uuid[]) or o.path && ${offices}::uuid[]
      ) p
      where case ${which} when 'mine' then mine = 'held' when 'over' then ${isOver} else not ${isOver} end
        and (taken < places, "madeAt", "projectId") < (not ${full}::boolean, ${madeAt}::timestamptz, ${projectId}::uuid)
      order by taken < places desc, "madeAt" desc, "projectId" desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [String(row.taken >= row.places), row.madeAt.toISOString(), row.projectId])
  },

  find: (projectId: string): Promise<WholeProject | undefined> =>
    db.row(sql`
      select ${columns}, p.organisation_id as "organisationId", o.path, p.about, p.made_by as "madeBy",
             p.updated_at as "updatedAt", p.changed_by as "changedBy", p.change_id as "changeId",
             coalesce((
               select json_agg(json_build_object(
                 'claimId', c.claim_id, 'kind', c.claimer_kind, 'claimerId', c.claimer_id, 'organisationId', c.organisation_id,
                 'path', h.path, 'claimer', case c.claimer_kind when 'branch' then h.name when 'club' then k.name else m.name end,
                 'clubLeadId', k.lead_id, 'memberId', c.member_id, 'by', m.name, 'state', c.state,
                 'claimedAt', ${iso(sql`c.claimed_at`)}, 'endedAt', ${iso(sql`e.at`)}, 'reason', e.reason,
                 'activities', ${postedFor(sql`c.claim_id`)}) order by c.claimed_at, c.claim_id)
               from claim c join organisation h on h.organisation_id = c.organisation_id
               join member m on m.member_id = c.member_id
               left join club k on c.claimer_kind = 'club' and k.club_id = c.claimer_id
               left join claim_step e on e.project_id = c.project_id and e.claim_id = c.claim_id and e.step = c.state
                 and c.state <> 'held'
               where c.project_id = p.project_id
             ), '[]') as claims
      from project p join organisation o on o.organisation_id = p.organisation_id
      where p.project_id = ${projectId}`),

  /** `false` where it is not as it was read any more, has fewer places than are taken, or that id is there already. */
  save: async (writing: WritingProject, by: string, now: Date): Promise<boolean> => {
    const { projectId, changeId, basis, entry, sample = false } = writing
    const { organisationId, title, about, claimUntil, places } = entry
    const saved = await db.rows(
      basis === null
        ? sql`
            insert into project (project_id, organisation_id, title, about, claim_until, places, sample, made_by, made_at,
                                 updated_at, changed_by, change_id)
            values (${projectId}, ${organisationId}, ${title}, ${about}, ${claimUntil}, ${places}, ${sample}, ${by}, ${now},
                    ${now}, ${by}, ${changeId})
            on conflict do nothing returning 1`
        : sql`
            update project
            set title = ${title}, about = ${about}, claim_until = ${claimUntil}, places = ${places}, updated_at = ${now},
                changed_by = ${by}, change_id = ${changeId}
            where project_id = ${projectId} and updated_at = ${basis} and closed_at is null and taken <= ${places}
            returning 1`,
    )
    return saved.length > 0
  },

  close: async (projectId: string, now: Date): Promise<void> => {
    await db.rows(sql`
      update project set closed_at = ${now}, updated_at = ${now} where project_id = ${projectId} and closed_at is null`)
  },

  ...claimDeeds(db),
})
