import { claimed } from '../../../core/activities/claims'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { claimersOf } from './claimers'
import { seenProject } from './seen-project'

export const claim: Handler<typeof activities.claim> = async ({ projectId, claimId, as }, { caller, store, now }) => {
  const project = await seenProject(projectId, caller, store)
  if (isRefusal(project)) return project
  const claimers = await claimersOf(caller, store, project.organisationId)
  const claimer = claimers.find(({ kind, id }) => kind === as.kind && id === as.id)
  if (!claimer) return refuse('NOT_YOURS')
  const outcome = claimed(await store.projects.claim(project, claimId, claimer, caller.memberId, now))
  return isRefusal(outcome) ? outcome : {}
}
