import { day } from '../day'
import { dayOf, type Stretch } from '../time'
import * as z from '../zod'

const DAY = 24 * 60
/** Nothing is looked for further ahead: two weeks hold every weekday and the longest public holiday. */
export const LOOK_AHEAD_DAYS = 14

/** From and until in minutes after midnight; until is past midnight where it is over 24 hours: 18:00–02:00 is 1080–1560. */
const interval = z
  .tuple([z.int().check(z.gte(0), z.lt(DAY)), z.int().check(z.gt(0), z.lte(2 * DAY))])
  .check(z.refine(([from, until]) => from < until && until - from <= DAY, 'an interval of at most 24 hours'))

const intervals = z.array(interval).check(z.maxLength(6))

export type OpenInterval = z.output<typeof interval>

/** One after the other: none begins before the one before it has ended. */
export const areApart = (open: readonly OpenInterval[]): boolean =>
  open.every(([from], index) => index === 0 || open[index - 1]![1] <= from)

/** The first day of some that is among them twice; undefined where each is there once. */
export const dayTwice = (exceptions: readonly { readonly day: string }[]): string | undefined =>
  exceptions.find(({ day }, index) => exceptions.findIndex((each) => each.day === day) < index)?.day

const MAX_EXCEPTIONS = 60

const hoursWith = (open: typeof intervals) =>
  z.object({
    /** Monday to Sunday. */
    week: z.array(open).check(z.length(7)),
    /** On public holidays, where it differs: [] is closed. */
    holidays: z.nullable(open),
    /** Single days that are different; they come before holidays and the week. */
    exceptions: z
      .array(z.object({ day: z.iso.date(), open, why: z.nullable(z.string().check(z.maxLength(40))) }))
      .check(z.maxLength(MAX_EXCEPTIONS)),
    /** Closed before this day, whatever the rest says. */
    closedUntil: z.nullable(z.iso.date()),
  })

/** As they are stored: some are older than the rules for new ones. */
export const hours = hoursWith(intervals)

export type Hours = z.output<typeof hours>

const apart = intervals.check(z.refine(areApart, 'intervals in their order that do not overlap'))
const written = hoursWith(apart).shape
const exception = z.extend(written.exceptions.def.element, { day: day() })

/** As they may be written down. */
export const newHours = z.object({
  ...written,
  exceptions: z.array(exception).check(
    z.maxLength(MAX_EXCEPTIONS),
    z.refine((days) => dayTwice(days) === undefined, 'each day once'),
  ),
  closedUntil: z.nullable(day()),
})

export interface OpenState {
  readonly open: boolean
  /** The instant at which that changes: closing where it is open, opening where it is closed; null for none in sight. */
  readonly until: Date | null
}

/** The Asia/Shanghai days that are public holidays, and the last day of which it is known whether it is one. */
export interface Holidays {
  readonly days: ReadonlySet<string>
  readonly knownUntil: string
}

/** Whether a day may be a public holiday, with hours of its own, that nobody has announced yet: till then its week counts. */
export const holidayUnknown = (hours: Hours, day: string, knownUntil: string): boolean =>
  hours.holidays !== null && day > knownUntil && !hours.exceptions.some((each) => each.day === day)

const openOn = (hours: Hours, day: string, holidays: Holidays): readonly OpenInterval[] => {
  if (hours.closedUntil && day < hours.closedUntil) return []
  const exception = hours.exceptions.find((each) => each.day === day)
  if (exception) return exception.open
  if (hours.holidays && holidays.days.has(day)) return hours.holidays
  return hours.week[(new Date(day).getUTCDay() + 6) % 7] ?? []
}

/** Whether anything is open on a day by its own hours; the night before, which may go on past midnight, is not its own. */
export const opensOn = (hours: Hours, day: string, holidays: Holidays): boolean =>
  openOn(hours, day, holidays).length > 0

/** Plain arithmetic on days of 24 hours, for a list at night asks thousands of stations: each day of China has as many. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY * 60_000).toISOString().slice(0, 10)

const at = (day: string, minutes: number): number => Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000

/** All that is open from the day before to two weeks after `day`, in order and joined where one ends as another begins. */
const stretches = (hours: Hours, day: string, holidays: Holidays): readonly (readonly [number, number])[] => {
  const all: [number, number][] = []
  for (let offset = -1; offset <= LOOK_AHEAD_DAYS; offset++) {
    const each = later(day, offset)
    for (const [from, until] of openOn(hours, each, holidays)) all.push([at(each, from), at(each, until)])
  }
  all.sort(([a], [b]) => a - b)
  const joined: [number, number][] = []
  for (const [from, until] of all) {
    const last = joined[joined.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else joined.push([from, until])
  }
  return joined
}

/** When a night is over: what is open still, the next day tells. */
const MORNING = 6 * 60

/** What is open on a day and into the night after it, as instants, in order. */
export const openOnDay = (hours: Hours, day: string, holidays: Holidays): Stretch[] => {
  const [begins, ends, morning] = [at(day, 0), at(day, DAY), at(day, DAY + MORNING)]
  return stretches(hours, day, holidays)
    .filter(([from, until]) => from < ends && until > begins)
    .map(([from, until]) => ({ from: new Date(Math.max(from, begins)), until: new Date(Math.min(until, morning)) }))
}

/** Whether a station is open from one instant to the other without a break. */
export const openThroughout = (hours: Hours, from: Date, until: Date, holidays: Holidays): boolean =>
  stretches(hours, dayOf(from), holidays).some(
    ([opens, closes]) => opens <= from.getTime() && until.getTime() <= closes,
  )

/**
 * Whether a station is open at an instant and until when. What began yesterday and goes on past midnight counts; the
 * minute of closing is closed.
 */
export const openState = (hours: Hours, now: Date, holidays: Holidays): OpenState => {
  const today = dayOf(now)
  const from = hours.closedUntil && hours.closedUntil > today ? hours.closedUntil : today
  const next = stretches(hours, from, holidays).find(([, until]) => until > now.getTime())
  if (!next) return { open: false, until: null }
  if (next[0] > now.getTime()) return { open: false, until: new Date(next[0]) }
  const endless = next[1] >= at(later(from, LOOK_AHEAD_DAYS), DAY)
  return { open: true, until: endless ? null : new Date(next[1]) }
}
