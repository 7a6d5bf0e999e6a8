import { isSame, type ActivityEntry } from '../../../core/activities/entry'
import { partKept, peopleOf, roomFor, roomTime, type HeldRoom } from '../../../core/activities/room'
import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import type { Stretch } from '../../../core/time'
import type { RoomWish } from '../../_store/activity-rooms'
import { sameTime, type Asking } from './standing'

/** Of an entry, what its room depends on. */
type Placed = Pick<ActivityEntry, 'title' | 'from' | 'until' | 'place' | 'seats'>

const room = ({ place }: Placed) => (place?.kind === 'station' && place.roomId !== null ? place : null)

/**
 * What becomes of the room when a published activity is written down: it takes the one it names where the caller may
 * book it then. As it was published before, null for never: a change of something else leaves its room alone, so that
 * nobody is kept from mending a word because another has the room by now.
 */
export const roomWish = async (
  activityId: string,
  entry: Placed,
  old: Placed | null,
  { caller, store, now, whole = false }: Asking,
): Promise<RoomWish | Refusal<'TOO_MANY_PEOPLE'>> => {
  const named = room(entry)
  if (!named) return 'none'
  const { stationId, roomId } = named
  const there = await store.bookings.room(stationId, roomId!)
  if (!there) return 'none'
  const isElsewhere = !old || !isSame(room(old), named)
  const people = peopleOf(entry.seats, there)
  if (people > there.capacity && (isElsewhere || old.seats !== entry.seats))
    return refuse('TOO_MANY_PEOPLE', { capacity: there.capacity })
  if (!isElsewhere && old.from === entry.from && old.until === entry.until) return 'as_it_is'

  const [held = null] = await store.activityRooms.held([activityId])
  const holidays = await store.holidays.known(now)
  const judge = (time: Stretch) => roomFor(there, { ...time, seats: entry.seats }, caller, holidays, held, now)
  const booking = (time: Stretch, state: HeldRoom['state']) => ({
    ...{ stationId, roomId: there.roomId, ...roomTime(time.from, time.until), people },
    ...{ purpose: entry.title, state, judged: there.judged },
  })
  const wanted = { from: new Date(entry.from!), until: new Date(entry.until!) }
  const state = judge(wanted)
  const part = whole ? null : partKept(state, held, there, wanted)
  if (!part) return isRefusal(state) ? 'none' : booking(wanted, state)
  // Nobody is put out of a room in the middle, nor loses a part that was agreed: it has what it had.
  const kept = judge(part)
  return sameTime(part, held!) || isRefusal(kept) ? 'as_it_is' : booking(part, kept)
}
