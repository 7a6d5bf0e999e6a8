import type { Place } from '../../../core/activities/entry'
import type { ActivityState } from '../../../core/activities/life'
import type { RoomStanding } from '../../../core/activities/rooms'
import { heldAs, standingTo, type Asking } from './standing'

interface Placed {
  readonly activityId: string
  readonly state: ActivityState
  readonly from: Date | null
  readonly until: Date | null
  readonly seats: number | null
  readonly given: Place | null
}

const placeOf = ({ state, from, until, given }: Placed, now: Date) => {
  if (state !== 'published' || !from || !until || until <= now) return null
  if (given?.kind !== 'station' || given.roomId === null) return null
  return { stationId: given.stationId, roomId: given.roomId, from, until }
}

/** How each of some activities stands to the room it names; null where it names none, or is not to come and not under way. */
export const roomsOf = async (activities: readonly Placed[], asking: Asking): Promise<(RoomStanding | null)[]> => {
  const { store, now, whole } = asking
  const named = activities.filter((activity) => placeOf(activity, now) !== null)
  if (named.length === 0) return activities.map(() => null)
  const [allHeld, holidays] = await Promise.all([
    store.activityRooms.held(named.map(({ activityId }) => activityId)),
    store.holidays.known(now),
  ])
  const standing = async (activity: Placed): Promise<RoomStanding | null> => {
    const place = placeOf(activity, now)
    if (!place) return null
    const { stationId, roomId, from, until } = place
    const { activityId, seats } = activity
    const held = allHeld.find((each) => each.activityId === activityId) ?? null
    // What it has is what it has, though what was changed since could not be had.
    if (held?.roomId === roomId && !whole) return heldAs(held, held.state, { from, until })
    const room = await store.bookings.room(stationId, roomId)
    return room ? standingTo(room, { activityId, from, until, seats }, held, { ...asking, holidays }) : null
  }
  return Promise.all(activities.map(standing))
}

export const roomOf = async (activity: Placed, asking: Asking): Promise<RoomStanding | null> =>
  (await roomsOf([activity], asking))[0] ?? null
