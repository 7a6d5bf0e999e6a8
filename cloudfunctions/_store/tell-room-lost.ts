import sql from 'sql-template-tag'
import type { TogetherFacts } from '../../core/activities/together-facts'
import { dayOf } from '../../core/time'
import type { Queries } from './database'
import { iso } from './iso'
import { tell } from './tell'

interface Lost {
  readonly activityId: string
  readonly facts: TogetherFacts<'room_lost'>
  readonly officers: readonly string[]
}

/** Of a booking that has ended: who runs the activity it was for, as an officer of its leader or by themselves. */
export const tellRoomLost = async (tx: Queries, bookingId: string, by: string | null, now: Date): Promise<void> => {
  const lost = await tx.row<Lost>(sql`
    select b.activity_id as "activityId",
           json_build_object('room', concat_ws(' · ', s.name, r.name), 'from', ${iso(sql`a.from_at`)},
                             'state', b.state, 'reason', b.reason) as facts,
           array(select f.member_id from officer f
                 where f.organisation_id = a.organisation_id
                   and f.since <= ${dayOf(now)} and (f.until is null or f.until >= ${dayOf(now)})
                 union select h.organiser_id from activity_host h
                 where h.activity_id = a.activity_id and h.state = 'lead' and h.organiser_id is not null) as officers
    from booking b join activity a using (activity_id)
    join station s on s.station_id = b.station_id
    join station_room r on r.station_id = b.station_id and r.room_id = b.room_id
    where b.booking_id = ${bookingId} and a.state = 'published'`)
  if (lost) await tell(tx, lost.officers, { ...lost, kind: 'room_lost', by }, now)
}
