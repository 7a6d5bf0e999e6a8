import { id } from '../text'
import * as z from '../zod'

const instant = z.iso.datetime()

/**
 * What a station tells somebody of what they booked or ordered, and is told of that: each kind of notice, with the
 * facts its words need.
 */
export const stationFacts = {
  /** For the officers of the station: somebody, or an activity of theirs, asks for a room that takes their agreement. */
  booking_asked: z.object({
    bookingId: id(),
    station: z.string(),
    room: z.string(),
    from: instant,
    until: instant,
    who: z.string(),
    /** For an activity, its title. */
    purpose: z.string(),
  }),
  /** It was called off or not agreed to; or nobody came, or it did not come about until its time. */
  booking_called_off: z.object({
    station: z.string(),
    room: z.string(),
    from: instant,
    until: instant,
    became: z.enum(['cancelled', 'refused', 'released', 'missed']),
    reason: z.string(),
  }),
  /** The room they waited for is theirs; or asked for, where an officer of the station agrees to each booking. */
  booking_promoted: z.object({
    station: z.string(),
    room: z.string(),
    from: instant,
    until: instant,
    asks: z.boolean(),
  }),
  /** An officer of the station has agreed. */
  booking_approved: z.object({ station: z.string(), room: z.string(), from: instant, until: instant }),
  /** The station of what they booked, ordered or signed up for is at another place now. */
  station_moved: z.object({ stationId: id(), station: z.string(), address: z.string() }),
  /** For the officers of the station: somebody ordered something from its menu. */
  order_asked: z.object({
    orderId: id(),
    station: z.string(),
    offer: z.string(),
    who: z.string(),
    wantedOn: z.iso.date(),
  }),
  order_called_off: z.object({ orderId: id(), station: z.string(), offer: z.string(), reason: z.string() }),
  /** The station accepted what they ordered, or gave it a time; null for none yet. */
  order_accepted: z.object({
    orderId: id(),
    station: z.string(),
    offer: z.string(),
    scheduledFor: z.nullable(instant),
  }),
  /** The station has done it: they may say how it was. */
  order_done: z.object({ orderId: id(), station: z.string(), offer: z.string() }),
  /** For the officers of the station: whoever ordered it does not want it any more. */
  order_cancelled: z.object({
    orderId: id(),
    station: z.string(),
    offer: z.string(),
    who: z.string(),
    reason: z.string(),
  }),
  /** What came of what they reported of a station. */
  report_settled: z.object({ station: z.string(), as: z.enum(['mended', 'kept']), answer: z.string() }),
} as const

export type StationKind = keyof typeof stationFacts
