import sql, { join, type Sql } from 'sql-template-tag'
import type { Facility, ServiceKind } from '../../core/stations/offers'

/** What somebody needs of a station, but for its being open, which core/stations/hours.ts decides. */
export interface Wishes {
  readonly facility?: Facility | undefined
  readonly service?: ServiceKind | undefined
  readonly roomFor?: number | undefined
}

/**
 * A clause for each wish there is, and a statement with a plan of its own for each set of wishes: one that also stood for
 * no wish would be planned as though it let few stations through, and read them all where the nearest twenty will do.
 */
export const granting = ({ facility, service, roomFor }: Wishes): Sql =>
  join(
    [
      sql`true`,
      ...(facility ? [sql`${facility} = any (s.facilities)`] : []),
      ...(service
        ? [sql`exists (select from station_service v where v.station_id = s.station_id and v.kind = ${service})`]
        : []),
      ...(roomFor
        ? [
            sql`exists (select from station_room r
              where r.station_id = s.station_id and r.retired_at is null and r.capacity >= ${roomFor})`,
          ]
        : []),
    ],
    ' and ',
  )
