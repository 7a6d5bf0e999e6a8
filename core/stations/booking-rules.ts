import { answersFor, type Office, type Path } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import { MINUTE_MS, dayOf, inShanghai } from '../time'
import * as z from '../zod'
import { openThroughout, type Holidays, type Hours } from './hours'

/** Nobody; members below the organisation that runs the station; officers, of whatever organisation; every member. */
export const bookers = ['nobody', 'organisation', 'officers', 'members'] as const

export type Bookers = (typeof bookers)[number]

/** Rooms are booked by the half hour. */
export const SLOT_MINUTES = 30

const slots = (most: number) =>
  z.int().check(z.gte(SLOT_MINUTES), z.lte(most), z.multipleOf(SLOT_MINUTES, `a multiple of ${SLOT_MINUTES}`))

/** What an officer decides for a room. */
export const roomRules = z
  .object({
    bookableBy: z.enum(bookers),
    /** Days ahead of today, today being 0. */
    aheadDays: z.int().check(z.gte(1), z.lte(90)),
    minMinutes: slots(1440),
    maxMinutes: slots(1440),
    /** Whether an officer has to agree. */
    approval: z.boolean(),
  })
  .check(
    z.refine(({ minMinutes, maxMinutes }) => minMinutes <= maxMinutes, {
      error: 'the shortest no longer than the longest',
      path: ['minMinutes'],
    }),
  )

export type RoomRules = z.output<typeof roomRules>

export const bookingStates = [
  'asked',
  'booked',
  'used',
  'waiting',
  'refused',
  'cancelled',
  'released',
  'missed',
] as const

export type BookingState = (typeof bookingStates)[number]

/** Bookings of a member that are yet to be or wait to be. */
export const COMING_BOOKINGS = 5

/** Who comes may check in from so long before the beginning until so long after it; then the room is released. */
export const CHECK_IN_MINUTES = 15

/** Wrong codes that may be tried at the door for a booking; after that only an officer can help. */
export const CODES_TRIED = 5

export interface Room extends RoomRules {
  readonly capacity: number
}

export interface Booker {
  readonly path: Path
  readonly offices: readonly Office[]
}

/** Whether this room is this member’s to book. */
export const mayBook = ({ bookableBy }: Pick<RoomRules, 'bookableBy'>, stationPath: Path, booker: Booker): boolean => {
  switch (bookableBy) {
    case 'nobody':
      return false
    case 'members':
      return true
    case 'officers':
      return booker.offices.length > 0
    case 'organisation':
      return booker.path.includes(stationPath.at(-1)!) || answersFor(booker.offices, stationPath)
  }
}

export interface Wanted {
  readonly from: Date
  readonly until: Date
  readonly people: number
}

/** Why a room cannot be had for a time. */
export const unsuited = ['PAST', 'TOO_FAR', 'TOO_SHORT', 'TOO_LONG', 'TOO_MANY_PEOPLE', 'CLOSED_THEN'] as const

export type Unsuited = (typeof unsuited)[number]

const onGrid = (at: Date): boolean => at.getTime() % (SLOT_MINUTES * MINUTE_MS) === 0

/** The last Asia/Shanghai day on which a booking may begin. */
export const lastDay = ({ aheadDays }: RoomRules, now: Date): string =>
  inShanghai(now).add(aheadDays, 'day').format('YYYY-MM-DD')

/** The first Asia/Shanghai day on which something that begins then may be booked. */
export const firstDay = ({ aheadDays }: RoomRules, from: Date): string =>
  inShanghai(from).subtract(aheadDays, 'day').format('YYYY-MM-DD')

/** Whether it is as long as a room may be had for. */
export const lengthFits = (
  { minMinutes, maxMinutes }: Pick<RoomRules, 'minMinutes' | 'maxMinutes'>,
  { from, until }: Pick<Wanted, 'from' | 'until'>,
) => {
  const minutes = (until.getTime() - from.getTime()) / MINUTE_MS
  if (minutes < minMinutes) return refuse('TOO_SHORT', { minutes: minMinutes })
  return minutes <= maxMinutes || refuse('TOO_LONG', { minutes: maxMinutes })
}

/** Whether a room may be had for a time: ahead, within reach, as long as allowed, and while the station is open. */
export const suits = (
  room: Room,
  hours: Hours,
  holidays: Holidays,
  { from, until, people }: Wanted,
  now: Date,
): Refusal<Unsuited> | true => {
  if (from <= now) return refuse('PAST')
  if (dayOf(from) > lastDay(room, now)) return refuse('TOO_FAR')
  const length = lengthFits(room, { from, until })
  if (length !== true) return length
  if (people > room.capacity) return refuse('TOO_MANY_PEOPLE', { capacity: room.capacity })
  return openThroughout(hours, from, until, holidays) || refuse('CLOSED_THEN')
}

/** The same of what somebody asks for themselves: it begins with a half hour, and ends with a later one. */
export const fits = (...[room, hours, holidays, wanted, now]: Parameters<typeof suits>) => {
  if (!onGrid(wanted.from) || !onGrid(wanted.until)) return refuse('OFF_GRID')
  return wanted.until > wanted.from ? suits(room, hours, holidays, wanted, now) : refuse('ENDS_BEFORE')
}

/** Whether it is time to check in. */
export const checkInTime = (from: Date, now: Date): Refusal<'TOO_EARLY' | 'TOO_LATE'> | true => {
  const minutes = (now.getTime() - from.getTime()) / MINUTE_MS
  if (minutes < -CHECK_IN_MINUTES) return refuse('TOO_EARLY')
  return minutes < CHECK_IN_MINUTES || refuse('TOO_LATE')
}
