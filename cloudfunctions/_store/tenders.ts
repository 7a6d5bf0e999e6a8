import sql, { type Sql } from 'sql-template-tag'
import type { Criterion, DecidedBy } from '../../core/activities/bids'
import type { RankedBid } from '../../core/activities/result'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import { bidSteps } from './bid-steps'
import type { Database } from './database'
import { jurorsOf, type StoredJuror } from './jurors'
import { postedFor } from './occasions'
import { FIRST_ID, page, type Page } from './page'
import { tenderDeeds } from './tender-deeds'

export interface StoredTender {
  readonly tenderId: string
  readonly title: string
  readonly organisation: string
  readonly bidsUntil: Date
  readonly decideBy: DecidedBy
  readonly decideUntil: Date
  readonly calledOffAt: Date | null
  readonly decidedAt: Date | null
  readonly winner: string | null
  readonly bids: number
  readonly sample: boolean
}

export interface WholeTender extends StoredTender {
  readonly organisationId: string
  readonly path: Path
  readonly about: string
  readonly criteria: Criterion[]
  readonly callOffReason: string | null
  readonly madeBy: string
  readonly winnerId: string | null
  readonly winnerPath: Path | null
  readonly entitled: number | null
  readonly voters: number
  readonly standings: (RankedBid & { organisation: string })[]
  readonly activities: { activityId: string; title: string }[]
}

export interface StoredBid {
  readonly organisationId: string
  readonly organisation: string
  readonly path: Path
  readonly sealed: Buffer
  readonly submittedAt: Date
  /** Whether any juror scored it. */
  readonly scored: boolean
}

export interface NewTender {
  readonly tenderId: string
  readonly organisationId: string
  readonly title: string
  readonly about: string
  readonly criteria: readonly Criterion[]
  readonly bidsUntil: Date
  readonly decideBy: DecidedBy
  readonly decideUntil: Date
  readonly sample?: boolean
}

const columns = sql`
  t.tender_id as "tenderId", t.title, o.name as organisation, t.bids_until as "bidsUntil", t.decide_by as "decideBy",
  t.decide_until as "decideUntil", t.called_off_at as "calledOffAt", r.decided_at as "decidedAt", w.name as winner,
  (select count(*) from bid b where b.tender_id = t.tender_id) as bids, t.sample`

const sources = sql`
  join organisation o on o.organisation_id = t.organisation_id
  left join tender_result r on r.tender_id = t.tender_id
  left join organisation w on w.organisation_id = r.winner_id`

const isOver = sql`(r.decided_at is not null or t.called_off_at is not null)`

/** What is over is shown backwards in time. */
const fromNow = (over: Sql, at: Sql): Sql => sql`(case when ${over} then -1 else 1 end * extract(epoch from ${at}))`

const LIST_PAGE = 30

export const tenderStore = (db: Database) => ({
  /** `false` where that id is there already. */
  post: async (tender: NewTender, by: string, now: Date): Promise<boolean> => {
    const added = await db.rows(sql`
      insert into tender (tender_id, organisation_id, title, about, criteria, bids_until, decide_by, decide_until, sample,
                          made_by, made_at)
      values (${tender.tenderId}, ${tender.organisationId}, ${tender.title}, ${tender.about},
              ${JSON.stringify(tender.criteria)}, ${tender.bidsUntil}, ${tender.decideBy}, ${tender.decideUntil},
              ${tender.sample ?? false}, ${by}, ${now})
      on conflict do nothing returning 1`)
    return added.length > 0
  },

  /** Those under way, the soonest decided in front; then those that are over, the newest in front. */
  list: async (line: readonly string[], offices: readonly string[], cursor?: string): Promise<Page<StoredTender>> => {
    const [over, decideUntil, tenderId] = readCursor(cursor, ['false', '-infinity', FIRST_ID])
    const rows = await db.rows<StoredTender>(sql`
      select ${columns} from tender t ${sources}
      where (o.organisation_id = any (${line}::uuid[]) or o.path && ${offices}::uuid[])
        and (${isOver}, ${fromNow(isOver, sql`t.decide_until`)}, t.tender_id)
          > (${over}::boolean, ${fromNow(sql`${over}::boolean`, sql`${decideUntil}::timestamptz`)}, ${tenderId}::uuid)
      order by ${isOver}, ${fromNow(isOver, sql`t.decide_until`)}, t.tender_id
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, ({ decidedAt, calledOffAt, decideUntil, tenderId }) => [
      String(decidedAt !== null || calledOffAt !== null),
      decideUntil.toISOString(),
      tenderId,
    ])
  },

  find: (tenderId: string): Promise<WholeTender | undefined> =>
    db.row(sql`
      select ${columns}, t.organisation_id as "organisationId", o.path, t.about, t.criteria,
             t.call_off_reason as "callOffReason", t.made_by as "madeBy", r.winner_id as "winnerId",
             w.path as "winnerPath", r.entitled, ${postedFor(sql`t.tender_id`)} as activities,
             (select count(*) from tender_voter v where v.tender_id = t.tender_id) as voters,
             coalesce((
               select json_agg(s.standing || jsonb_build_object('organisation', so.name) order by s.place)
               from jsonb_array_elements(r.standings) with ordinality as s (standing, place)
               join organisation so on so.organisation_id = (s.standing ->> 'organisationId')::uuid
             ), '[]') as standings
      from tender t ${sources}
      where t.tender_id = ${tenderId}`),

  /** Sealed as they are, by their bidders’ names. */
  bids: (tenderId: string): Promise<StoredBid[]> =>
    db.rows(sql`
      select b.organisation_id as "organisationId", o.name as organisation, o.path, b.sealed,
             b.submitted_at as "submittedAt",
             exists (select from bid_score s where s.tender_id = b.tender_id
                     and s.organisation_id = b.organisation_id) as scored
      from bid b join organisation o on o.organisation_id = b.organisation_id
      where b.tender_id = ${tenderId} order by o.name, o.organisation_id`),

  /** Of those organisations, the ones below the tender’s: as whom somebody may bid. */
  bidders: (above: string, offices: readonly string[]): Promise<{ organisationId: string; organisation: string }[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", name as organisation from organisation
      where organisation_id = any (${offices}::uuid[]) and path @> array[${above}::uuid] and organisation_id <> ${above}
      order by path`),

  jurors: (tenderId: string, now: Date): Promise<StoredJuror[]> => jurorsOf(db, tenderId, now),

  ...bidSteps(db),

  ...tenderDeeds(db),
})
