import { mayEndClaim } from '../../../core/activities/claims'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { allowed } from '../../_shell/allowed'
import { seenProject } from './seen-project'

export const endClaim: Handler<typeof activities.endClaim> = async (
  { projectId, claimId, become, reason },
  context,
) => {
  const { caller, store, now } = context
  const project = await seenProject(projectId, caller, store)
  if (isRefusal(project)) return project
  const claim = project.claims.find((each) => each.claimId === claimId)
  if (!claim) return refuse('NO_SUCH_CLAIM')
  if (!mayEndClaim(claim, project.path, caller)) return refuse('NOT_YOURS')
  // A retry.
  if (claim.state === become) return {}
  if (claim.state !== 'held') return refuse('WRONG_STATE')
  if (become === 'returned' && !reason) return refuse('REASON_NEEDED')
  const words = await allowed([reason], context)
  if (isRefusal(words)) return words
  const ended = await store.projects.end(project, claim, become, reason || null, caller.memberId, now)
  return ended ? {} : refuse('WRONG_STATE')
}
