import { isClaimable } from '../../../core/activities/claims'
import type { StoredProject } from '../../_store/projects'

/** A project with its times as text, and whether it may be claimed now. */
export const projectShown = <Stored extends StoredProject>(stored: Stored, now: Date) => ({
  ...stored,
  claimUntil: stored.claimUntil?.toISOString() ?? null,
  open: isClaimable(stored, now),
})
