import { engaged, holds, mayEndClaim, type ClaimState } from '../../../core/activities/claims'
import type { activities } from '../../../core/activities/contract'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { claimersOf } from './claimers'
import { seenProject } from './seen-project'
import { projectEntryOf, projectShown } from './shown'

export const project: Handler<typeof activities.project> = async ({ projectId }, { caller, store, now }) => {
  const stored = await seenProject(projectId, caller, store)
  if (isRefusal(stored)) return stored
  const { organisationId, claims } = stored
  const claimers = await claimersOf(caller, store, organisationId)
  const claimersIn = (among: readonly ClaimState[]) =>
    claims.filter(({ state }) => among.includes(state)).map(({ claimerId }) => claimerId)
  const mine = engaged.find((state) => claimers.some(({ id }) => claimersIn([state]).includes(id))) ?? null
  const shown = projectShown({ ...stored, mine }, now)
  return {
    project: {
      ...shown,
      entry: projectEntryOf(stored),
      updatedAt: stored.updatedAt.toISOString(),
      closed: stored.closedAt !== null,
      claims: claims.map((claim) => ({
        ...claim,
        clubId: claim.kind === 'club' ? claim.claimerId : null,
        mine: holds(claim, caller),
        mayEnd: claim.state === 'held' && mayEndClaim(claim, stored.path, caller),
      })),
      as: claimers.filter(({ id }) => !claimersIn(engaged).includes(id)),
      runs: answersFor(caller.offices, stored.path),
    },
  }
}
