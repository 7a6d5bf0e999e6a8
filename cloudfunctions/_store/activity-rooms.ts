import sql from 'sql-template-tag'
import type { HeldRoom } from '../../core/activities/room'
import { refuse, type Refusal } from '../../core/refusal'
import { stretchShown, type Stretch } from '../../core/time'
import { HOLDING } from './bookable-rooms'
import type { Database, Queries } from './database'
import { isAsJudged } from './is-as-judged'
import { newId } from './new-id'

/** A room for an activity, for the half hours that it touches. */
export interface RoomBooking extends Stretch {
  readonly stationId: string
  readonly roomId: string
  readonly people: number
  readonly purpose: string
  readonly state: HeldRoom['state']
  /** The `updatedAt` of the station whose hours were looked at. */
  readonly judged: Date
}

/** What is written of an activity’s room: it takes that one, it has none, or what it has stays as it is. */
export type RoomWish = RoomBooking | 'none' | 'as_it_is'

export type NoRoom = Refusal<'ROOM_TAKEN' | 'NO_SUCH_PLACE'>

/** Another has the room, or it is no more: nothing of what was to be written is. */
class RoomLost extends Error {
  constructor(
    readonly activityId: string,
    readonly wish: RoomBooking,
    readonly outcome: 'taken' | 'gone',
  ) {
    super(outcome)
  }
}

export interface LostRoom extends Stretch {
  readonly state: 'refused' | 'cancelled'
  readonly reason: string | null
}

/** What others than an activity have of a room in a stretch of time. */
const takenByOthers = (db: Queries, activityId: string, { roomId, from, until }: Stretch & { roomId: string }) =>
  db.rows<Stretch>(sql`
    select lower(during) as "from", upper(during) as "until" from booking
    where room_id = ${roomId} and during && tstzrange(${from}, ${until}) and state in ${HOLDING}
      and activity_id is distinct from ${activityId}
    order by lower(during)`)

/** Within the transaction that writes the activity. Throws `RoomLost`: run it in `unlessRoomLost`. */
export const changeRoom = async (
  tx: Queries,
  activityId: string,
  wish: RoomWish,
  by: string,
  now: Date,
): Promise<void> => {
  if (wish === 'as_it_is') return followActivity(tx, activityId)
  // Who chooses anew finds what the station is like by now.
  if (wish !== 'none' && !(await isAsJudged(tx, wish.stationId, wish.judged)))
    throw new RoomLost(activityId, wish, 'gone')
  const given = wish !== 'none' && {
    ...{ booking_id: newId(), station_id: wish.stationId, room_id: wish.roomId, member_id: by },
    ...{ during: `[${wish.from.toISOString()},${wish.until.toISOString()})` },
    ...{ people: wish.people, purpose: wish.purpose, state: wish.state },
  }
  const row = await tx.row<{ outcome: 'made' | 'taken' | 'gone' }>(sql`
    select change_room(${activityId}, ${given ? JSON.stringify(given) : null}::jsonb, ${now}) as outcome`)
  if (wish !== 'none' && row!.outcome !== 'made') throw new RoomLost(activityId, wish, row!.outcome)
}

/** What the station reads of it. */
const followActivity = async (tx: Queries, activityId: string): Promise<void> => {
  await tx.rows(sql`
    update booking b set people = coalesce(n.seats, r.capacity), purpose = a.title
    from activity a join activity_seats n using (activity_id), station_room r
    where b.activity_id = ${activityId} and b.state in ${HOLDING} and a.activity_id = b.activity_id
      and r.station_id = b.station_id and r.room_id = b.room_id
      and (b.people, b.purpose) is distinct from (coalesce(n.seats, r.capacity), a.title)`)
}

/** What comes of it; or, where another has the room and all is undone, when. */
export const unlessRoomLost = async <T>(db: Queries, work: () => Promise<T>): Promise<T | NoRoom> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RoomLost)) throw error
    const { activityId, wish, outcome } = error
    const from = wish.from.toISOString()
    if (outcome === 'gone') return refuse('NO_SUCH_PLACE', { from })
    const taken = await takenByOthers(db, activityId, wish)
    return refuse('ROOM_TAKEN', { from, taken: taken.map(stretchShown) })
  }
}

export const activityRoomStore = (db: Database) => ({
  /** The room that each of some has, or has asked for. */
  held: (activityIds: readonly string[]): Promise<(HeldRoom & { activityId: string })[]> =>
    db.rows(sql`
      select activity_id as "activityId", room_id as "roomId", lower(during) as "from", upper(during) as "until", state
      from booking where activity_id = any (${activityIds}::uuid[]) and state in ${HOLDING}`),

  /**
   * What it had last and has no more, and why: without a reason one of its own let go of it. Undefined where it has a
   * room, or never had.
   */
  lost: (activityId: string): Promise<LostRoom | undefined> =>
    db.row(sql`
      select state, reason, lower(during) as "from", upper(during) as "until" from (
        select state, reason, during from booking
        where activity_id = ${activityId} order by made_at desc, booking_id desc limit 1
      ) last
      where state in ('refused', 'cancelled')`),

  others: (activityId: string, wanted: Stretch & { roomId: string }): Promise<Stretch[]> =>
    takenByOthers(db, activityId, wanted),

  /** Take a room for one that is published already; `false` where it is not as it was read any more. */
  take: (activityId: string, basis: Date, wish: RoomBooking, by: string, now: Date): Promise<boolean | NoRoom> =>
    unlessRoomLost(db, () =>
      db.transaction(async (tx) => {
        const same = await tx.row(sql`
          select 1 from activity
          where activity_id = ${activityId} and updated_at = ${basis} and state = 'published' for update`)
        if (!same) return false
        // A second tap at the same moment finds what the first took; a part is no more than that.
        const held = await tx.row(sql`
          select 1 from booking
          where activity_id = ${activityId} and state in ${HOLDING} and room_id = ${wish.roomId}
            and during @> tstzrange(${wish.from}, ${wish.until})`)
        if (!held) await changeRoom(tx, activityId, wish, by, now)
        return true
      }),
    ),
})
