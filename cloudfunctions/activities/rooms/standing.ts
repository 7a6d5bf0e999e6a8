import { partKept, roomFor, roomTime, type HeldRoom, type RoomToHold } from '../../../core/activities/room'
import type { RoomStanding } from '../../../core/activities/rooms'
import { isRefusal } from '../../../core/refusal'
import { firstDay } from '../../../core/stations/booking-rules'
import type { Holidays } from '../../../core/stations/hours'
import { stretchShown, type Stretch } from '../../../core/time'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'

export interface Asking {
  readonly caller: Caller
  readonly store: Store
  readonly now: Date
  /** About the whole of it, though there is a part that it would keep. */
  readonly whole?: boolean
}

interface Wanted extends Stretch {
  readonly activityId: string
  readonly seats: number | null
}

export const sameTime = (one: Stretch, other: Stretch): boolean =>
  one.from.getTime() === other.from.getTime() && one.until.getTime() === other.until.getTime()

/** It has, or keeps, the room for these half hours of those that it takes. */
export const heldAs = (part: Stretch, state: HeldRoom['state'], wanted: Stretch): RoomStanding => {
  const { from, until } = roomTime(wanted.from, wanted.until)
  return { is: 'held', state, ...stretchShown(part), isAll: part.from <= from && until <= part.until }
}

/** How an activity stands to a room at that time, having what it has. */
export const standingTo = async (
  room: RoomToHold,
  wanted: Wanted,
  held: HeldRoom | null,
  { caller, store, now, holidays, whole = false }: Asking & { readonly holidays: Holidays },
): Promise<RoomStanding> => {
  const isSame = held?.roomId === room.roomId && sameTime(held, roomTime(wanted.from, wanted.until))
  if (isSame) return heldAs(held, held.state, wanted)
  const judged = roomFor(room, wanted, caller, holidays, held, now)
  const part = whole ? null : partKept(judged, held, room, wanted)
  if (part) return heldAs(part, held!.state, wanted)
  if (isRefusal(judged)) {
    const { refused: because, details = {} } = judged
    const limit = (details.minutes ?? details.capacity ?? null) as number | null
    return { is: 'not', because, limit, opensOn: because === 'TOO_FAR' ? firstDay(room.rules, wanted.from) : null }
  }
  const time = roomTime(wanted.from, wanted.until)
  const taken = await store.activityRooms.others(wanted.activityId, { roomId: room.roomId, ...time })
  return taken.length > 0 ? { is: 'taken', taken: taken.map(stretchShown) } : { is: 'free', asks: judged === 'asked' }
}
