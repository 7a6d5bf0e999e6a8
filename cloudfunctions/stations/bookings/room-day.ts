import { refuse } from '../../../core/refusal'
import { mayBook } from '../../../core/stations/booking-rules'
import type { stations } from '../../../core/stations/contract'
import { holidayUnknown, openOnDay } from '../../../core/stations/hours'
import { servesOn } from '../../../core/stations/serving'
import { dayBounds, dayOf, stretchShown } from '../../../core/time'
import type { Handler } from '../../_shell/feature'

export const roomDay: Handler<typeof stations.roomDay> = async ({ stationId, roomId, day }, { caller, store, now }) => {
  const [room, holidays] = await Promise.all([store.bookings.room(stationId, roomId), store.holidays.known(now)])
  if (!room) return refuse('NO_SUCH_ROOM')
  const { station } = room
  const open = servesOn(station, day) && day >= dayOf(now) ? openOnDay(station.hours, day, holidays) : []

  const { from, until } = dayBounds(day)
  const last = open.at(-1)?.until ?? until
  const taken = await store.bookings.taken(roomId, from, last > until ? last : until)
  return {
    station,
    room,
    may: mayBook(room.rules, station.path, caller),
    open: open.map(stretchShown),
    mayBeHoliday: holidayUnknown(station.hours, day, holidays.knownUntil),
    taken: taken.map(({ memberId, ...time }) => ({ ...stretchShown(time), mine: memberId === caller.memberId })),
  }
}
