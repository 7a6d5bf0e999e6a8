import { isRefusal, refuse, type Refusal } from '../refusal'
import { mayBook, SLOT_MINUTES, suits, type Booker, type Room, type Unsuited } from '../stations/booking-rules'
import type { Holidays, Hours } from '../stations/hours'
import { servesOn, type Term } from '../stations/serving'
import { dayOf, MINUTE_MS, type Stretch } from '../time'

const SLOT_MS = SLOT_MINUTES * MINUTE_MS

/** An activity has all the half hours that it touches, for rooms are booked by those. */
export const roomTime = (from: Date, until: Date): Stretch => ({
  from: new Date(Math.floor(from.getTime() / SLOT_MS) * SLOT_MS),
  until: new Date(Math.ceil(until.getTime() / SLOT_MS) * SLOT_MS),
})

/** Who comes to the room: as many as there are seats, or as it holds where the activity has no limit. */
export const peopleOf = (seats: number | null, { capacity }: Pick<Room, 'capacity'>): number => seats ?? capacity

export interface RoomToHold {
  readonly roomId: string
  readonly capacity: number
  readonly rules: Omit<Room, 'capacity'>
  readonly station: Term & { readonly path: readonly string[]; readonly hours: Hours }
}

/** What an activity has of a room already. */
export interface HeldRoom {
  readonly roomId: string
  readonly from: Date
  readonly until: Date
  readonly state: 'asked' | 'booked' | 'used'
}

interface Wanted {
  readonly from: Date
  readonly until: Date
  readonly seats: number | null
}

/**
 * Whether an activity may have a room, and as what; or why not.
 *
 * Publishing takes the room where its own rules let whoever publishes book it then: nobody gets one through an activity
 * that they could not book themselves. Where the rules say no, the activity is published all the same and holds no room.
 * Nothing is written down of that: an activity has the room that is booked for it, and why there is none, and from which
 * day there may be, these rules say anew to whoever looks. So it is also true after the station changed its rules.
 *
 * What it holds already is its own, also for another of its officers: a part of that needs nobody’s yes again, and what
 * has begun may go on longer, unless the station has a say in that. The five bookings that a member may have ahead
 * (`COMING_BOOKINGS`) are their own, for themselves: activities do not count among them, nor are they held back by them.
 */
export const roomFor = (
  room: RoomToHold,
  { seats, ...wanted }: Wanted,
  booker: Booker,
  holidays: Holidays,
  held: HeldRoom | null,
  now: Date,
): HeldRoom['state'] | Refusal<Unsuited | 'NOT_FOR_YOU'> => {
  const { from, until } = roomTime(wanted.from, wanted.until)
  const own = held?.roomId === room.roomId ? held : null
  const people = peopleOf(seats, room)
  if (own && own.from <= from && until <= own.until && people <= room.capacity)
    return own.state === 'used' && from > now ? 'booked' : own.state
  if (!mayBook(room.rules, room.station.path, booker)) return refuse('NOT_FOR_YOU')
  if (!servesOn(room.station, dayOf(from))) return refuse('CLOSED_THEN')
  const goesOn = own !== null && own.state !== 'asked' && own.from <= now && own.from.getTime() === from.getTime()
  const asOf = goesOn ? new Date(from.getTime() - 1) : now
  const fit = suits(
    { ...room.rules, capacity: room.capacity },
    room.station.hours,
    holidays,
    { from, until, people },
    asOf,
  )
  if (fit !== true) return fit
  if (room.rules.approval) return goesOn ? refuse('PAST') : 'asked'
  return goesOn ? 'used' : 'booked'
}

/**
 * Of what it holds, the half hours that it still needs, where they are worth more to it than what it would get: that is
 * refused, or needs somebody’s yes again. Nothing that was agreed is lost by asking for more; unless it is less than
 * anybody may book, for so little is of no use, and the whole may be asked for.
 */
export const partKept = (
  judged: HeldRoom['state'] | Refusal<string>,
  held: HeldRoom | null,
  { roomId, rules }: Pick<RoomToHold, 'roomId' | 'rules'>,
  wanted: Omit<Wanted, 'seats'>,
): Stretch | null => {
  if (held?.roomId !== roomId) return null
  const { from, until } = roomTime(wanted.from, wanted.until)
  const part = { from: held.from > from ? held.from : from, until: held.until < until ? held.until : until }
  if (part.from >= part.until) return null
  if (isRefusal(judged)) return part
  const minutes = (part.until.getTime() - part.from.getTime()) / MINUTE_MS
  return judged === 'asked' && held.state !== 'asked' && minutes >= rules.minMinutes ? part : null
}
