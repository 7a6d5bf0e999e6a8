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

/** How an activity stands to the room it names; null where it names none, or is not to come and not under way. */
export const roomOf = async (activity: Placed, asking: Asking): Promise<RoomStanding | null> => {
  const { activityId, state, from, until, seats, given } = activity
  const { store, now } = asking
  if (state !== 'published' || !from || !until || until <= now) return null
  if (given?.kind !== 'station' || given.roomId === null) return null
  const held = (await store.activityRooms.held(activityId)) ?? null
  // What it has is what it has, though what was changed since could not be had.
  if (held?.roomId === given.roomId && !asking.whole) {
    return heldAs(held, held.state, { from, until })
  }
  const room = await store.bookings.room(given.stationId, given.roomId)
  return room ? standingTo(room, { activityId, from, until, seats }, held, asking) : null
}
