import type { activities } from '../../../core/activities/contract'
import { isSame } from '../../../core/activities/entry'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { allowed } from '../../_shell/allowed'
import { projectEntryOf } from './shown'
import { seenProject } from './seen-project'

type Save = Handler<typeof activities.saveProject>
type Context = Parameters<Save>[1]

/** What is on the board already, where this changes it. */
const before = async ({ projectId, basis, entry }: Parameters<Save>[0], { caller, store }: Context) => {
  if (basis === null) return null
  const project = await seenProject(projectId, caller, store)
  if (isRefusal(project)) return project
  // A project stays on the board it is on.
  if (project.organisationId !== entry.organisationId) return refuse('NOT_IN_YOUR_ORGANISATION')
  if (project.closedAt) return refuse('OVER')
  return project
}

export const saveProject: Save = async (input, context) => {
  const { projectId, changeId, entry } = input
  const { caller, store, now } = context
  const old = await before(input, context)
  if (isRefusal(old)) return old
  const path = await store.organisations.path(entry.organisationId)
  if (!path || !answersFor(caller.offices, path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  if (entry.claimUntil && new Date(entry.claimUntil) <= now) return refuse('PAST')
  if (old && old.taken > entry.places) return refuse('PLACES_TAKEN', { taken: old.taken })
  const words = await allowed([entry.title, entry.about], context)
  if (isRefusal(words)) return words

  const basis = input.basis === null ? null : new Date(input.basis)
  if (await store.projects.save({ projectId, changeId, basis, entry }, caller.memberId, now))
    return { updatedAt: now.toISOString() }
  const there = await store.projects.find(projectId)
  const isRetry =
    there?.changeId === changeId && there.changedBy === caller.memberId && isSame(projectEntryOf(there), entry)
  return isRetry ? { updatedAt: there.updatedAt.toISOString() } : refuse('CHANGED_MEANWHILE')
}
