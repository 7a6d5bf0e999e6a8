import sql from 'sql-template-tag'
import { OPEN_CLAIMS, type ClaimerKind, type ClaimOutcome } from '../../core/activities/claims'
import type { Database, Queries } from './database'
import type { StoredClaim, WholeProject } from './projects'
import { tell } from './tell'

export interface Claimer {
  readonly kind: ClaimerKind
  readonly id: string
  readonly organisationId: string
}

/** Projects that are claimed, handed back and done; each under the lock of the project’s row. */
export const claimDeeds = (db: Database) => ({
  /** Both limits are exact, however many claim at once. Whoever put the project up is told. */
  claim: (
    project: Pick<WholeProject, 'projectId' | 'title' | 'madeBy'>,
    claimId: string,
    as: Claimer & { readonly name: string },
    by: string,
    now: Date,
  ): Promise<ClaimOutcome> =>
    db.transaction(async (tx) => {
      const { projectId, title } = project
      const row = await tx.row<{ outcome: ClaimOutcome }>(sql`
        select claim_project(${projectId}, ${claimId}, ${as.kind}, ${as.id}, ${as.organisationId}, ${by},
                             ${OPEN_CLAIMS}, ${now}) as outcome`)
      const { outcome } = row!
      const facts = { projectId, project: title, claimer: as.name }
      if (outcome === 'again' && !(await isTheirs(tx, projectId, claimId, as.id))) return 'used'
      if (outcome === 'claimed') await tell(tx, [project.madeBy], { kind: 'claim_made', facts, by }, now)
      return outcome
    }),

  /** `false` where it was over before. Whoever put the project up is told, and whoever claimed it. */
  end: (
    project: Pick<WholeProject, 'projectId' | 'title' | 'madeBy'>,
    claim: Pick<StoredClaim, 'claimId' | 'claimer' | 'memberId'>,
    become: 'done' | 'returned',
    reason: string | null,
    by: string,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const { projectId, title } = project
      const row = await tx.row<{ ended: boolean }>(sql`
        select end_claim(${projectId}, ${claim.claimId}, ${become}, ${by}, ${reason}, ${now}) as ended`)
      if (!row!.ended) return false
      const kind = become === 'done' ? 'claim_done' : 'claim_returned'
      const facts = { projectId, project: title, claimer: claim.claimer, reason }
      await tell(tx, [project.madeBy, claim.memberId], { kind, facts, by }, now)
      return true
    }),
})

const isTheirs = async (tx: Queries, projectId: string, claimId: string, claimerId: string): Promise<boolean> =>
  (await tx.row(sql`
    select 1 from claim
    where project_id = ${projectId} and claim_id = ${claimId} and claimer_id = ${claimerId}`)) !== undefined
