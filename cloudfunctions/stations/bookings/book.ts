import { isRefusal, refuse } from '../../../core/refusal'
import { fits, mayBook } from '../../../core/stations/booking-rules'
import type { stations } from '../../../core/stations/contract'
import { servesOn } from '../../../core/stations/serving'
import { dayOf } from '../../../core/time'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'

export const book: Handler<typeof stations.book> = async (input, context) => {
  const { caller, store, now } = context
  const { bookingId, stationId, roomId, people, purpose, wait } = input
  const [room, holidays] = await Promise.all([store.bookings.room(stationId, roomId), store.holidays.known(now)])
  if (!room) return refuse('NO_SUCH_ROOM')
  const { station, rules, capacity, judged } = room

  const time = { from: new Date(input.from), until: new Date(input.until) }
  const made = await store.bookings.find(bookingId)
  if (made) return made.memberId === caller.memberId ? { state: made.state } : refuse('ALREADY_USED')

  if (!mayBook(rules, station.path, caller)) return refuse('NOT_FOR_YOU')
  const fit = fits({ ...rules, capacity }, station.hours, holidays, { ...time, people }, now)
  if (isRefusal(fit)) return fit
  if (!servesOn(station, dayOf(time.from))) return refuse('CLOSED_THEN')
  const text = await allowed([purpose], context)
  if (isRefusal(text)) return text

  const state = wait ? 'waiting' : rules.approval ? 'asked' : 'booked'
  const { memberId } = caller
  const outcome = await store.bookings.book(
    { bookingId, stationId, roomId, memberId, ...time, people, purpose, state, judged, rules },
    now,
  )
  // Somebody has written the station or the rules of the room down anew meanwhile.
  if (outcome === 'changed') return book(input, context)
  if (outcome === 'yours') return refuse('ALREADY_YOURS')
  if (outcome === 'too_many') return refuse('TOO_MANY')
  if (outcome === 'gone') return refuse('NO_SUCH_ROOM')
  if (outcome === 'taken') return refuse('TAKEN')
  // A place in the line may have become the room at once; a retry of the same is answered with what came of it.
  const booking = await store.bookings.find(bookingId)
  return booking?.memberId === memberId ? { state: booking.state } : refuse('ALREADY_USED')
}
