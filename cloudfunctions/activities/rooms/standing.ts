import { roomFor, roomTime, type HeldRoom, type RoomToHold } from '../../../core/activities/room'
import type { RoomStanding } from '../../../core/activities/rooms'
import { isRefusal } from '../../../core/refusal'
import { firstDay } from '../../../core/stations/booking-rules'
import type { Holidays } from '../../../core/stations/hours'
import { dayOf } from '../../../core/time'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'

interface Asking {
  readonly caller: Caller
  readonly store: Store
  readonly now: Date
}

interface Wanted {
  readonly activityId: string
  readonly from: Date
  readonly until: Date
  readonly seats: number | null
}

const shown = ({ from, until }: { from: Date; until: Date }) => ({
  from: from.toISOString(),
  until: until.toISOString(),
})

/** The holidays that a room’s hours may depend on from now on. */
export const holidaysSoon = (store: Store, now: Date): Promise<Holidays> => store.holidays.from(dayOf(now))

/** What it holds, where that is the room at that time. */
const heldThere = (room: RoomToHold, wanted: Wanted, held: HeldRoom | null): RoomStanding | null => {
  if (!held || held.roomId !== room.roomId) return null
  const { from, until } = roomTime(wanted.from, wanted.until)
  const isIt = held.from.getTime() === from.getTime() && held.until.getTime() === until.getTime()
  return isIt ? { is: 'held', state: held.state, ...shown(held) } : null
}

/** How an activity stands to a room at that time, having what it has. */
export const standingTo = async (
  room: RoomToHold,
  wanted: Wanted,
  held: HeldRoom | null,
  { caller, store, now }: Asking,
): Promise<RoomStanding> => {
  const there = heldThere(room, wanted, held)
  if (there) return there
  const judged = roomFor(room, wanted, caller, await holidaysSoon(store, now), held, now)
  if (isRefusal(judged)) {
    const { refused: because, details = {} } = judged
    const limit = (details.minutes ?? details.capacity ?? null) as number | null
    return { is: 'not', because, limit, opensOn: because === 'TOO_FAR' ? firstDay(room.rules, wanted.from) : null }
  }
  const time = roomTime(wanted.from, wanted.until)
  const taken = await store.activityRooms.others(wanted.activityId, { roomId: room.roomId, ...time })
  return taken.length > 0 ? { is: 'taken', taken: taken.map(shown) } : { is: 'free', asks: judged === 'asked' }
}
