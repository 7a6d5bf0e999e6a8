import sql, { type Sql } from 'sql-template-tag'
import type { NoticeOf } from '../../core/activities/notices'
import type { Queries } from './database'
import { iso } from './iso'
import { runners } from './runners'
import { tell } from './tell'

type RoomKind = 'room_lost' | 'room_agreed'

interface Told<Kind extends RoomKind> {
  readonly activityId: string
  readonly facts: NoticeOf<Kind>['facts']
  readonly officers: readonly string[]
}

const room = sql`concat_ws(' · ', s.name, r.name)`

const facts: { readonly [Kind in RoomKind]: Sql } = {
  room_lost: sql`json_build_object('room', ${room}, 'from', ${iso(sql`a.from_at`)}, 'state', b.state, 'reason', b.reason)`,
  room_agreed: sql`json_build_object('room', ${room}, 'from', ${iso(sql`lower(b.during)`)},
                                     'until', ${iso(sql`upper(b.during)`)})`,
}

/** What became of a booking for an activity: who runs that. */
export const tellRoom = async <Kind extends RoomKind>(
  tx: Queries,
  kind: Kind,
  bookingId: string,
  by: string | null,
  now: Date,
): Promise<void> => {
  const told = await tx.row<Told<Kind>>(sql`
    select b.activity_id as "activityId", ${facts[kind]} as facts,
           ${runners(now)} as officers
    from booking b join activity a using (activity_id)
    join station s on s.station_id = b.station_id
    join station_room r on r.station_id = b.station_id and r.room_id = b.room_id
    where b.booking_id = ${bookingId} and a.state = 'published'`)
  if (told) await tell(tx, told.officers, { ...told, kind, by }, now)
}
