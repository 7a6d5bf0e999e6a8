import type { activities } from '../../../core/activities/contract'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenProject } from './seen-project'

export const closeProject: Handler<typeof activities.closeProject> = async ({ projectId }, { caller, store, now }) => {
  const project = await seenProject(projectId, caller, store)
  if (isRefusal(project)) return project
  if (!answersFor(caller.offices, project.path)) return refuse('NOT_YOURS')
  await store.projects.close(projectId, now)
  return {}
}
