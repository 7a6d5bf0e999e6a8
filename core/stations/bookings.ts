import { action } from '../action'
import { cursor } from '../cursor'
import { day } from '../day'
import { instant } from '../instant'
import { draftText, id, text } from '../text'
import * as z from '../zod'
import { bookingStates, roomRules } from './booking-rules'

const time = { from: instant(), until: instant() }

const room = z.object({
  roomId: id(),
  name: z.string(),
  capacity: z.int(),
  rules: roomRules,
})

const bookingCard = z.object({
  bookingId: id(),
  station: z.object({ stationId: id(), name: z.string(), address: z.string() }),
  room: z.object({ roomId: id(), name: z.string() }),
  ...time,
  people: z.int(),
  purpose: z.string(),
  state: z.enum(bookingStates),
  /** Why an officer refused or cancelled it, or why it did not come about. */
  reason: z.nullable(z.string()),
  /** Where it waits: how many wait before it for any of the same time. */
  before: z.nullable(z.int()),
  /** What takes place in the room, and whether the asker may see more of it; null where somebody booked for themselves. */
  activity: z.nullable(z.object({ activityId: id(), title: z.string(), seen: z.boolean() })),
})

export type BookingCard = z.output<typeof bookingCard>

/** For the officers of the station: with who it is. */
const heldBooking = z.extend(bookingCard, { member: z.object({ name: z.string(), organisation: z.string() }) })

export type HeldBooking = z.output<typeof heldBooking>

const code = z.string().check(z.regex(/^\d{6}$/, 'six digits'))

const ofRoom = { stationId: id(), roomId: id() }

/** Rooms by the half hour: booked, waited for, checked into, given up and released. */
export const bookings = {
  roomDay: action('stations.roomDay', {
    who: 'member',
    summary: 'A room on one day: when the station is open, what is taken, and by which rules it is booked.',
    input: z.object({ ...ofRoom, day: day() }),
    output: z.object({
      station: z.object({ stationId: id(), name: z.string(), sample: z.boolean() }),
      room,
      /** Whether the asker may book it at all. */
      may: z.boolean(),
      open: z.array(z.object(time)),
      /** It is not known yet whether that day is a public holiday, when the station keeps other hours. */
      mayBeHoliday: z.boolean(),
      taken: z.array(z.object({ ...time, mine: z.boolean() })),
    }),
    refusals: ['NO_SUCH_ROOM'],
  }),

  book: action('stations.book', {
    who: 'member',
    summary: 'Book a room; or, where it is taken, wait for it.',
    input: z.object({
      bookingId: id(),
      ...ofRoom,
      ...time,
      people: z.int().check(z.gte(1), z.lte(1000)),
      purpose: text(60),
      wait: z._default(z.boolean(), false),
    }),
    output: z.object({ state: z.enum(bookingStates) }),
    refusals: [
      'NO_SUCH_ROOM',
      'NOT_FOR_YOU',
      'OFF_GRID',
      'ENDS_BEFORE',
      'PAST',
      'TOO_FAR',
      'TOO_SHORT',
      'TOO_LONG',
      'TOO_MANY_PEOPLE',
      'CLOSED_THEN',
      'ALREADY_YOURS',
      'TOO_MANY',
      'TAKEN',
      'TEXT_REFUSED',
      'ALREADY_USED',
    ],
  }),

  myBookings: action('stations.myBookings', {
    who: 'member',
    summary: 'The asker’s bookings: those to come, soonest first, then those that are over, latest first.',
    /** When the first page was asked for, the last row’s beginning and id, and whether that one was to come. */
    input: z.object({ cursor: cursor('instant', 'instant', 'id', 'text') }),
    output: z.object({ bookings: z.array(bookingCard), next: z.nullable(z.string()) }),
  }),

  stationBookings: action('stations.stationBookings', {
    who: 'officer',
    summary: 'All bookings of a station on a day, its rooms, their rules and the codes at their doors.',
    input: z.object({ stationId: id(), day: day() }),
    output: z.object({
      station: z.object({ stationId: id(), name: z.string() }),
      rooms: z.array(z.extend(room, { doorCode: code })),
      bookings: z.array(heldBooking),
    }),
    refusals: ['NO_SUCH_STATION', 'NOT_IN_YOUR_ORGANISATION'],
  }),

  bookingQueue: action('stations.bookingQueue', {
    who: 'officer',
    summary: 'What waits for the agreement of the stations the asker answers for; soonest first.',
    input: z.object({ cursor: cursor('instant', 'id') }),
    output: z.object({ bookings: z.array(heldBooking), next: z.nullable(z.string()) }),
  }),

  cancelBooking: action('stations.cancelBooking', {
    who: 'member',
    summary: 'Give up one’s own booking; or, as an officer of the station, somebody else’s, with a reason.',
    input: z.object({ bookingId: id(), reason: z._default(draftText(300), '') }),
    output: z.object({}),
    refusals: ['NO_SUCH_BOOKING', 'WRONG_STATE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),

  decideBooking: action('stations.decideBooking', {
    who: 'officer',
    summary: 'Agree to a booking that waits for it, or refuse it with a reason.',
    input: z.object({
      bookingId: id(),
      verdict: z.enum(['approve', 'refuse']),
      reason: z._default(draftText(300), ''),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_BOOKING', 'WRONG_STATE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),

  checkIn: action('stations.checkIn', {
    who: 'member',
    summary: 'Check in with the code at the room’s door; officers of the station need none.',
    input: z.object({ bookingId: id(), code: z.optional(code) }),
    output: z.object({}),
    refusals: ['NO_SUCH_BOOKING', 'WRONG_STATE', 'TOO_EARLY', 'TOO_LATE', 'CODE_NEEDED', 'WRONG_CODE', 'LOCKED'],
  }),

  saveRoomRules: action('stations.saveRoomRules', {
    who: 'officer',
    summary: 'Say by which rules a room is booked from now on.',
    input: z.object({ ...ofRoom, rules: roomRules }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROOM', 'NOT_IN_YOUR_ORGANISATION'],
  }),

  renewDoorCode: action('stations.renewDoorCode', {
    who: 'officer',
    summary: 'Another code for the door of a room; the old one stops working.',
    input: z.object({ ...ofRoom, door: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROOM', 'NOT_IN_YOUR_ORGANISATION'],
  }),

  tick: action('stations.tick', {
    who: 'timer',
    summary: 'Each minute: release rooms nobody came to, and give them to who waits.',
    input: z.object({}),
    output: z.object({ released: z.int() }),
  }),
} as const
