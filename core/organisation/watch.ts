import { refuse, type Refusal } from '../refusal'

/** A committee somebody holds an office of. */
export interface Committee {
  /** The root of the tree: everything is its business, even where nobody is organised yet. */
  readonly isRoot: boolean
  /** Its own district and those of the organisations below it. */
  readonly districts: readonly string[]
}

/** The districts somebody watches over; null is all of them, known or not. */
export type Watched = readonly string[] | null

/**
 * Whose enterprises the officers of some committees may see: territory is by district. The root of the tree sees all, any
 * other committee its own district and those of the organisations below it. Asked for one district, that one.
 */
export const watchedBy = (
  committees: readonly Committee[],
  district?: string,
): Watched | Refusal<'ONLY_COMMITTEES' | 'NOT_YOUR_DISTRICT'> => {
  if (committees.length === 0) return refuse('ONLY_COMMITTEES')
  const all = committees.some(({ isRoot }) => isRoot)
  const own = committees.flatMap(({ districts }) => districts)
  if (district === undefined) return all ? null : [...new Set(own)]
  return all || own.includes(district) ? [district] : refuse('NOT_YOUR_DISTRICT')
}
