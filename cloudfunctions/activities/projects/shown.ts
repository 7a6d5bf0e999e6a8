import { isClaimable } from '../../../core/activities/claims'
import type { ProjectEntry } from '../../../core/activities/projects'
import type { StoredProject, WholeProject } from '../../_store/projects'

/** What is written down of a project, without what became of it. */
export const projectEntryOf = ({ organisationId, title, about, claimUntil, places }: WholeProject): ProjectEntry => ({
  ...{ organisationId, title, about, places },
  claimUntil: claimUntil?.toISOString() ?? null,
})

/** A project with its times as text, and whether it may be claimed now. */
export const projectShown = <Stored extends StoredProject>(stored: Stored, now: Date) => ({
  ...stored,
  claimUntil: stored.claimUntil?.toISOString() ?? null,
  open: isClaimable(stored, now),
})
