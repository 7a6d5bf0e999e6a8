import sql from 'sql-template-tag'
import { hasMoved } from '../../core/stations/place-doubts'
import { EXPECTED } from './bookable-rooms'
import type { Queries } from './database'
import { open } from './order-deeds'
import { SIGNED_UP } from './seat-states'
import { given, type Writing } from './writing'

/**
 * Stations that were written down at another place: whoever has, or waits for, a room or an order there, or goes to an
 * activity there, is told of the address, but for who moved them.
 */
export const tellMoved = async (
  tx: Queries,
  writings: readonly Writing[],
  by: string | null,
  now: Date,
): Promise<void> => {
  const moved = writings.filter(({ old, entry }) => old && hasMoved(old, entry))
  if (moved.length === 0) return
  const station = ({ entry: { name, address } }: Writing) => ({ name, address })
  await tx.rows(sql`
    with moved as (
      select * from jsonb_to_recordset(${given(moved, station)}::jsonb) as g ("stationId" uuid, name text, address text)
    ), coming as (
      select b.station_id, b.member_id from booking b
      where b.station_id in (select "stationId" from moved) and b.state in ${EXPECTED} and upper(b.during) > ${now}
      union
      select o.station_id, o.member_id from service_order o
      where o.station_id in (select "stationId" from moved) and o.state in ${open}
      union
      select m."stationId", u.member_id from moved m
      join activity a on a.place ->> 'stationId' = m."stationId"::text and a.state = 'published'
        and coalesce(a.until_at, a.from_at) > ${now}
      join sign_up u on u.activity_id = a.activity_id and u.state in ${SIGNED_UP}
    )
    insert into notice (member_id, notice_id, kind, facts, at)
    select c.member_id, gen_random_uuid(), 'station_moved',
           jsonb_build_object('stationId', m."stationId", 'station', m.name, 'address', m.address), ${now}::timestamptz
    from coming c join moved m on m."stationId" = c.station_id
    where c.member_id is distinct from ${by}::uuid`)
}
