import { stationFacts } from '../stations/told'
import { id } from '../text'
import { DAY_MS, HOUR_MS } from '../time'
import * as z from '../zod'
import { toldPart } from './entry'
import { activityStates } from './life'
import { togetherFacts } from './together-facts'

/** How what a notice asks for stands: it was answered; or taken back, or void, or its day has passed. */
const asking = z.enum(['open', 'answered', 'over'])

export type Asking = z.output<typeof asking>

/** What every notice has. */
const common = {
  noticeId: id(),
  at: z.iso.datetime(),
  read: z.boolean(),
  /** As it is now; null where it asks for nothing. */
  asking: z.nullable(asking),
  /** What it is about, as it is now; null for nothing in particular. */
  activity: z.nullable(
    z.object({
      activityId: id(),
      title: z.string(),
      from: z.nullable(z.iso.datetime()),
      state: z.enum(activityStates),
    }),
  ),
}

/** As the database writes an instant into JSON. */
const instant = z.iso.datetime({ offset: true })

const of = <Kind extends string, Facts extends z.core.$ZodType>(kind: Kind, facts: Facts) =>
  z.object({ ...common, kind: z.literal(kind), facts })

/**
 * The kinds of notice there are, each with the facts its words need. A kind needs words in
 * src/features/activities/inbox/words.ts and a place in core/activities/messages.ts, or neither side compiles; one that
 * the database has and this list has not is not shown.
 */
const kinds = [
  /** A seat became free, and is kept until then. */
  of('seat_offered', z.object({ until: instant })),
  /** It was not taken in time, and is kept no longer. */
  of('seat_lapsed', z.object({})),
  of('activity_changed', z.object({ before: toldPart, after: toldPart })),
  /** There are fewer seats than the people of a party that waits: it keeps its place, should there be more again. */
  of('party_too_large', z.object({ people: z.int(), seats: z.int() })),
  of('activity_cancelled', z.object({ reason: z.string() })),
  /** It begins soon, at that time as far as was known then. */
  of('activity_reminder', z.object({ from: instant })),
  of('turn_planned', togetherFacts.turn_planned),
  of('turn_skipped', togetherFacts.turn_skipped),
  of('swap_asked', togetherFacts.swap_asked),
  of('swap_answered', togetherFacts.swap_answered),
  of('claim_made', togetherFacts.claim_made),
  of('claim_done', togetherFacts.claim_done),
  of('claim_returned', togetherFacts.claim_returned),
  of('host_invited', togetherFacts.host_invited),
  of('host_answered', togetherFacts.host_answered),
  of('host_stepped_down', togetherFacts.host_stepped_down),
  of('tender_called_off', togetherFacts.tender_called_off),
  of('room_lost', togetherFacts.room_lost),
  of('room_agreed', togetherFacts.room_agreed),
  of('bid_result', togetherFacts.bid_result),
  of('attendance_open', togetherFacts.attendance_open),
  of('booking_asked', stationFacts.booking_asked),
  of('booking_called_off', stationFacts.booking_called_off),
  of('booking_promoted', stationFacts.booking_promoted),
  of('booking_approved', stationFacts.booking_approved),
  of('station_moved', stationFacts.station_moved),
  of('order_asked', stationFacts.order_asked),
  of('order_called_off', stationFacts.order_called_off),
  of('order_accepted', stationFacts.order_accepted),
  of('order_done', stationFacts.order_done),
  of('order_cancelled', stationFacts.order_cancelled),
  of('report_settled', stationFacts.report_settled),
] as const

export const notice = z.discriminatedUnion('kind', kinds)

export type Notice = z.output<typeof notice>

export type NoticeKind = Notice['kind']

export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { kind: Kind }>

export const noticeKinds: readonly NoticeKind[] = kinds.flatMap(({ shape }) => [...shape.kind.def.values])

/**
 * How long before the beginning those with a seat are reminded: a day, and two hours. One that the clock missed comes
 * late, until the next is due.
 */
export const REMINDED_BEFORE_MS = [DAY_MS, 2 * HOUR_MS] as const

/** How long a notice is kept after it was told: one that was read for 90 days, and any for 180. */
export const KEPT_MS = { read: 90 * DAY_MS, unread: 180 * DAY_MS } as const
