import sql from 'sql-template-tag'
import { refuse, type Refusal } from '../../core/refusal'
import type { Database, Queries } from './database'

interface BidStep {
  readonly tenderId: string
  readonly organisationId: string
  /** Made by the client, so that a retry is known for one. */
  readonly stepId: string
}

type StepKind = 'bid' | 'withdrawal'

/** What was done under that id before: the same, or something else; null for nothing. */
const doneUnder = async (
  db: Queries,
  { tenderId, organisationId, stepId }: BidStep,
  kind: StepKind,
): Promise<'same' | 'other' | null> => {
  const row = await db.row<{ done: 'same' | 'other' }>(sql`
    select case when organisation_id = ${organisationId} and (step = 'withdrawn') = ${kind === 'withdrawal'}
                then 'same' else 'other' end as done
    from bid_step where tender_id = ${tenderId} and step_id = ${stepId}`)
  return row?.done ?? null
}

/**
 * A step that was taken before is not taken again, and none under an id that another step has, be it of another bidder or
 * of another kind, also where both come at the same moment.
 */
const once = (
  db: Database,
  step: BidStep,
  kind: StepKind,
  work: (tx: Queries) => Promise<boolean>,
): Promise<boolean | Refusal<'ALREADY_USED'>> =>
  db.transaction(async (tx) => {
    await tx.rows(sql`select 1 from tender where tender_id = ${step.tenderId} for update`)
    const done = await doneUnder(tx, step, kind)
    if (done === 'other') return refuse('ALREADY_USED')
    return done === 'same' || work(tx)
  })

/** To bid and to withdraw, each under the lock of the tender’s row. */
export const bidSteps = (db: Database) => ({
  /** `false` where it does not take bids at that instant; a step that was taken before changes nothing. */
  bid: (step: BidStep, bytes: Buffer, by: string, now: Date): Promise<boolean | Refusal<'ALREADY_USED'>> =>
    once(db, step, 'bid', async (tx) => {
      const { tenderId, organisationId, stepId } = step
      const row = await tx.row<{ step: string | null }>(sql`
        select place_bid(${tenderId}, ${organisationId}, ${stepId}, ${by}, ${bytes}, ${now}) as step`)
      return row!.step !== null
    }),

  /** What a bidder’s bid is now, sealed, and whether that id put it in: none came later or at the same moment. */
  standing: ({
    tenderId,
    organisationId,
    stepId,
  }: BidStep): Promise<{ sealed: Buffer; isItsOwn: boolean } | undefined> =>
    db.row(sql`
      select b.sealed, not exists (select from bid_step o where o.tender_id = b.tender_id
                                   and o.organisation_id = b.organisation_id and o.step_id <> s.step_id
                                   and o.at >= s.at) as "isItsOwn"
      from bid b join bid_step s using (tender_id, organisation_id)
      where b.tender_id = ${tenderId} and b.organisation_id = ${organisationId} and s.step_id = ${stepId}`),

  /** `false` where there is no bid to withdraw; a withdrawal that was made before leaves a newer bid alone. */
  withdraw: (step: BidStep, by: string, now: Date): Promise<boolean | Refusal<'ALREADY_USED'>> =>
    once(db, step, 'withdrawal', async (tx) => {
      const { tenderId, organisationId, stepId } = step
      const row = await tx.row<{ gone: boolean }>(sql`
        select withdraw_bid(${tenderId}, ${organisationId}, ${stepId}, ${by}, ${now}) as gone`)
      return row!.gone
    }),

  isStep: async (step: BidStep, kind: StepKind): Promise<boolean> => (await doneUnder(db, step, kind)) === 'same',
})
