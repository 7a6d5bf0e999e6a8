/** At most this many lectures of a period become 精品党课. */
export const FEATURED_SIZE = 10

/**
 * A period is frozen this long after it ended. A transaction that began inside the period has committed or been cut off
 * by then (see the store’s statement timeout), so the count is final.
 */
export const FREEZE_AFTER_MS = 5 * 60 * 1000

export interface Standing {
  readonly lectureId: string
  /** Distinct members who spread it with effect: somebody else finished it through their share. */
  readonly sharers: number
  /** Distinct members who finished it. */
  readonly learners: number
  readonly publishedAt: Date
}

/** Most sharers first, then most learners, then the earlier publication; the id only keeps equal ones in one order. */
export const byStanding = (a: Standing, b: Standing): number =>
  b.sharers - a.sharers ||
  b.learners - a.learners ||
  a.publishedAt.getTime() - b.publishedAt.getTime() ||
  (a.lectureId < b.lectureId ? -1 : 1)
