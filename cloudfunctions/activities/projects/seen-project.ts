import { concerns } from '../../../core/activities/concerns'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Caller } from '../../_store/members'
import type { WholeProject } from '../../_store/projects'
import type { Store } from '../../_store/store'
import { onlooker } from '../onlooker'

/** A project that concerns the caller: it is theirs to see. */
export const seenProject = async (
  projectId: string,
  caller: Caller,
  store: Store,
): Promise<WholeProject | Refusal<'NO_SUCH_PROJECT'>> => {
  const project = await store.projects.find(projectId)
  return project && concerns(project.path, await onlooker(caller, store)) ? project : refuse('NO_SUCH_PROJECT')
}
