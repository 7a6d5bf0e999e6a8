import sql from 'sql-template-tag'
import { metresBetween } from '../../core/geo'
import type { Queries } from './database'
import { given, type Writing } from './writing'

/** Stations that were put elsewhere: what is still to come there is there too, for who looks for activities nearby. */
export const moveActivities = async (tx: Queries, writings: readonly Writing[], now: Date): Promise<void> => {
  const moved = writings.filter(({ old, entry }) => old && metresBetween(old.spot, entry.spot) > 0)
  if (moved.length === 0) return
  await tx.rows(sql`
    update activity a set lat = g.lat, lng = g.lng
    from jsonb_to_recordset(${given(moved, ({ entry }) => entry.spot)}::jsonb) as g ("stationId" text, lat float8, lng float8)
    where a.place ->> 'stationId' = g."stationId" and a.state in ('draft', 'published')
      and coalesce(a.until_at, 'infinity') > ${now}`)
}
