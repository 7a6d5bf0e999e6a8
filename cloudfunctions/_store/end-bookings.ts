import sql from 'sql-template-tag'
import type { Queries } from './database'
import { iso } from './iso'
import { tellRoom } from './tell-room'

export interface Ending {
  readonly state: 'cancelled' | 'refused' | 'released' | 'missed'
  readonly reason: string | null
  /** Who ends it, and need not be told; null for whoever runs the server, and the clock. */
  readonly by: string | null
}

/**
 * In a transaction: bookings end, one after the other, and their time goes to who waits for it. Who had one, or waited, is
 * told, and of one for an activity those who run that; but for who did it. Which of them held or awaited their room until
 * then.
 */
export const endBookings = async (
  tx: Queries,
  bookingIds: readonly string[],
  { state, reason, by }: Ending,
  now: Date,
): Promise<string[]> => {
  const ended = await tx.rows<{ id: string; isForActivity: boolean }>(sql`
    with ended as materialized (
      select each.id from unnest(${bookingIds}::uuid[]) as each (id) where end_booking(each.id, ${state}, ${reason}, ${now})
    ), told as (
      insert into notice (member_id, notice_id, kind, facts, at)
      select b.member_id, gen_random_uuid(), 'booking_called_off',
             jsonb_build_object('station', s.name, 'room', r.name, 'from', ${iso(sql`lower(b.during)`)},
                                'until', ${iso(sql`upper(b.during)`)}, 'became', ${state}::text,
                                'reason', coalesce(${reason}::text, '')),
             ${now}
      from booking b
      join station s on s.station_id = b.station_id
      join station_room r on r.station_id = b.station_id and r.room_id = b.room_id
      where b.booking_id in (select id from ended) and b.activity_id is null and b.member_id is distinct from ${by}::uuid
    )
    select e.id, b.activity_id is not null as "isForActivity" from ended e join booking b on b.booking_id = e.id`)
  for (const { id, isForActivity } of ended) if (isForActivity) await tellRoom(tx, 'room_lost', id, by, now)
  return ended.map(({ id }) => id)
}
