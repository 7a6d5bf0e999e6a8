import { dayOf } from '../time'
import * as z from '../zod'
import type { StationEntry } from './entry'
import { openThroughout, type Holidays } from './hours'
import type { ServiceKind } from './offers'
import { isOpenAt, opensThen, servesOn } from './serving'

/**
 * Why somebody who is expected cannot come: it is closed then, their room is no more, or has too few seats, or what they
 * ordered is not offered any more.
 */
const whysLost = ['closed', 'room', 'people', 'service'] as const

export type WhyLost = (typeof whysLost)[number]

export interface ExpectedBooking {
  readonly kind: 'booking'
  readonly roomId: string
  readonly from: Date
  readonly until: Date
  readonly people: number
}

export interface ExpectedOrder {
  readonly kind: 'order'
  readonly service: ServiceKind
  /** An Asia/Shanghai day, which counts while no time is given. */
  readonly wantedOn: string
  readonly scheduledFor: Date | null
}

export type Expected = ExpectedBooking | ExpectedOrder

/** As much of a station as others plan by. */
export type Planned = Pick<StationEntry, 'hours' | 'openedOn' | 'closedOn' | 'rooms' | 'offers'>

export interface Circumstances {
  readonly holidays: Holidays
  readonly now: Date
}

type Condition = readonly [met: boolean, why: WhyLost]

const forBooking = (booking: ExpectedBooking, station: Planned, { holidays }: Circumstances): Condition[] => {
  const { roomId, from, until, people } = booking
  const room = station.rooms.find((each) => each.roomId === roomId)
  return [
    [servesOn(station, dayOf(from)), 'closed'],
    [openThroughout(station.hours, from, until, holidays), 'closed'],
    [room !== undefined, 'room'],
    [room !== undefined && people <= room.capacity, 'people'],
  ]
}

const forOrder = (
  { service, wantedOn, scheduledFor }: ExpectedOrder,
  station: Planned,
  { holidays, now }: Circumstances,
): Condition[] => {
  // What was to be done by now is done, or not, whatever the hours are to be.
  if (scheduledFor && scheduledFor <= now) return []
  const today = dayOf(now)
  const overdue = !scheduledFor && wantedOn < today
  const day = scheduledFor ? dayOf(scheduledFor) : overdue ? today : wantedOn
  return [
    [servesOn(station, day), 'closed'],
    [overdue || opensThen(station, day, holidays), 'closed'],
    [!scheduledFor || isOpenAt(station, scheduledFor, holidays), 'closed'],
    [station.offers.some(({ kind }) => kind === service), 'service'],
  ]
}

const conditions = (expected: Expected, station: Planned, circumstances: Circumstances): Condition[] =>
  expected.kind === 'booking'
    ? forBooking(expected, station, circumstances)
    : forOrder(expected, station, circumstances)

/**
 * Why somebody could be served by a station as it was, and cannot as it is to be; null where that is not so. What was
 * agreed outside opening hours before is nobody’s loss, unless something more is in its way now.
 */
export const whyLost = (
  expected: Expected,
  was: Planned,
  is: Planned,
  circumstances: Circumstances,
  /** Those of before, where they were others. */
  were = circumstances,
): WhyLost | null => {
  const before = conditions(expected, was, were)
  const lost = conditions(expected, is, circumstances).find(([met], at) => !met && before[at]![0])
  return lost?.[1] ?? null
}

/** As many of those who lose their time or room are told one by one. */
export const LOST_SHOWN = 5

const lost = z.object({
  kind: z.enum(['booking', 'order']),
  why: z.enum(whysLost),
  /** The room, or what was ordered. */
  what: z.string(),
  /** A member; or the activity, by its title. */
  who: z.string(),
  /** They are in the room, and are left there until their time is over. */
  isThere: z.boolean(),
  /** Null for an order without a time. */
  from: z.nullable(z.iso.datetime()),
  until: z.nullable(z.iso.datetime()),
  /** The Asia/Shanghai day. */
  day: z.iso.date(),
})

/** The details of `STILL_EXPECTED`: how many cannot come any more, and the first of them by their time. */
export const stillExpected = z.object({
  bookings: z.int(),
  orders: z.int(),
  first: z.array(lost),
  /** Stands for all of them: calling off is for those that were seen. */
  seen: z.string(),
})

export type StillExpected = z.output<typeof stillExpected>
