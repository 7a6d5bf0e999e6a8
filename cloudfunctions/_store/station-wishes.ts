import sql, { join, type Sql } from 'sql-template-tag'
import type { Facility, ServiceKind } from '../../core/stations/offers'

/** What somebody needs of a station, but for its being open, which core/stations/hours.ts decides. */
export interface Wishes {
  readonly facility?: Facility | readonly Facility[] | undefined
  readonly service?: ServiceKind | readonly ServiceKind[] | undefined
  readonly roomFor?: number | undefined
}

/**
 * A clause for each wish there is, and a statement with a plan of its own for each set of wishes: one that also stood for
 * no wish would be planned as though it let few stations through, and read them all where the nearest twenty will do.
 * Traits alone say what a station has: the words as well would seem to the planner to let hardly any station through.
 */
export const granting = ({ facility, service, roomFor }: Wishes): Sql => {
  const [has, offers] = [[facility ?? []].flat(), [service ?? []].flat()]
  const clauses = [
    ...(has.length + offers.length > 0 ? [sql`s.traits @> traits(${has}::text[], ${offers}::text[])`] : []),
    ...(roomFor ? [sql`s.largest_room >= ${roomFor}`] : []),
  ]
  return join([sql`true`, ...clauses], ' and ')
}
