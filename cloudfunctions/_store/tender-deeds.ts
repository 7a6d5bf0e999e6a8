import sql from 'sql-template-tag'
import type { Criterion, DecidedBy } from '../../core/activities/bids'
import type { CountedBid, Result, Score } from '../../core/activities/result'
import { dayOf } from '../../core/time'
import { belongs } from './belongs'
import type { Database } from './database'
import { jurorsOf, type StoredJuror } from './jurors'
import { tellOfficers } from './tell'
import type { WholeTender } from './tenders'

/** What a result is counted from. */
export interface Counted {
  readonly criteria: readonly Criterion[]
  readonly decideBy: DecidedBy
  readonly bids: readonly CountedBid[]
  readonly scores: readonly Score[]
  readonly jurors: readonly StoredJuror[]
}

/** Scores, votes and what comes of them; each under the lock of the tender’s row. */
export const tenderDeeds = (db: Database) => ({
  scoresOf: (tenderId: string, jurorId: string): Promise<Score[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", juror_id as "jurorId", criterion_id as "criterionId", score
      from bid_score where tender_id = ${tenderId} and juror_id = ${jurorId}`),

  score: async (
    { tenderId, organisationId }: { tenderId: string; organisationId: string },
    scores: readonly { criterionId: string; score: number }[],
    by: string,
    now: Date,
  ): Promise<boolean> => {
    const row = await db.row<{ scored: boolean }>(sql`
      select score_bid(${tenderId}, ${organisationId}, ${by}, ${JSON.stringify(scores)}, ${now}) as scored`)
    return row!.scored
  },

  hasVoted: async (tenderId: string, memberId: string): Promise<boolean> =>
    (await db.row(sql`select 1 from tender_voter where tender_id = ${tenderId} and member_id = ${memberId}`)) !==
    undefined,

  /** voted; before, and nothing is changed; or null where it is not open. */
  vote: async (tenderId: string, organisationId: string, by: string, now: Date): Promise<'voted' | 'before' | null> => {
    const row = await db.row<{ outcome: 'voted' | 'before' | null }>(sql`
      select cast_vote(${tenderId}, ${by}, ${organisationId}, ${now}) as outcome`)
    return row!.outcome
  },

  /** `false` where it was called off or decided before. Whoever has bid is told. */
  callOff: (
    { tenderId, title, bidsUntil }: Pick<WholeTender, 'tenderId' | 'title' | 'bidsUntil'>,
    reason: string,
    by: string,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const off = await tx.rows(sql`
        update tender set called_off_at = ${now}, call_off_reason = ${reason}
        where tender_id = ${tenderId} and called_off_at is null
          and not exists (select from tender_result r where r.tender_id = tender.tender_id) returning 1`)
      if (off.length === 0) return false
      const bidders = await tx.rows<{ id: string }>(sql`
        select organisation_id as id from bid where tender_id = ${tenderId}`)
      const facts = { tenderId, tender: title, reason, sealed: now < bidsUntil }
      const telling = { kind: 'tender_called_off' as const, facts, by }
      await tellOfficers(
        tx,
        bidders.map(({ id }) => id),
        telling,
        now,
      )
      return true
    }),

  /** Those to be decided now. */
  due: async (now: Date): Promise<string[]> => {
    const rows = await db.rows<{ id: string }>(sql`
      select tender_id as id from tender t
      where decide_until <= ${now} and called_off_at is null
        and not exists (select from tender_result r where r.tender_id = t.tender_id)
      order by decide_until limit 100`)
    return rows.map(({ id }) => id)
  },

  /** Count what there is and keep the result; `false` where that was done before. Whoever bid, or called, is told. */
  decide: (tenderId: string, count: (counted: Counted) => Result, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      // Under the lock that each score and vote takes: none comes in while they are counted.
      const tender = await tx.row<{
        organisationId: string
        title: string
        criteria: Criterion[]
        decideBy: DecidedBy
      }>(sql`
        select organisation_id as "organisationId", title, criteria, decide_by as "decideBy" from tender
        where tender_id = ${tenderId} and called_off_at is null for update`)
      if (!tender) return false
      const bids = await tx.rows<CountedBid>(sql`
        select organisation_id as "organisationId", submitted_at as "submittedAt", votes from bid
        where tender_id = ${tenderId}`)
      const scores = await tx.rows<Score>(sql`
        select organisation_id as "organisationId", juror_id as "jurorId", criterion_id as "criterionId", score
        from bid_score where tender_id = ${tenderId}`)
      const { standings, winnerId } = count({ ...tender, bids, scores, jurors: await jurorsOf(tx, tenderId, now) })
      const entitled = sql`
        (select count(*) from member m join organisation o using (organisation_id)
         where o.path @> array[${tender.organisationId}::uuid] and m.status = 'full' and ${belongs(dayOf(now))})`
      const kept = await tx.rows(sql`
        insert into tender_result (tender_id, decided_at, winner_id, entitled, standings)
        values (${tenderId}, ${now}, ${winnerId}, ${tender.decideBy === 'vote' ? entitled : null}, ${JSON.stringify(standings)})
        on conflict do nothing returning 1`)
      if (kept.length === 0) return false
      const winner =
        winnerId &&
        (await tx.row<{ name: string }>(sql`
        select name from organisation where organisation_id = ${winnerId}`))!.name
      const facts = { tenderId, tender: tender.title, winner }
      const everybody = [tender.organisationId, ...bids.map(({ organisationId }) => organisationId)]
      await tellOfficers(tx, everybody, { kind: 'bid_result', facts, by: null }, now)
      return true
    }),
})
