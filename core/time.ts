import dayjs, { type Dayjs } from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(isoWeek)

/**
 * China keeps one time, UTC+8, without daylight saving since 1991. A fixed offset therefore is the zone, and needs no
 * time-zone data on a phone.
 */
const SHANGHAI_OFFSET_MINUTES = 480

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
/** A day of Asia/Shanghai has it to the millisecond: no hour there is ever left out or said twice. */
export const DAY_MS = 24 * HOUR_MS

export const inShanghai = (at: Date | string | number): Dayjs => dayjs(at).utcOffset(SHANGHAI_OFFSET_MINUTES)

/** The Asia/Shanghai day an instant falls on, as `YYYY-MM-DD`. */
export const dayOf = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MINUTES * MINUTE_MS).toISOString().slice(0, 10)

/** From an instant to the first that is not in it any more. */
export interface Stretch {
  readonly from: Date
  readonly until: Date
}

/** As it is sent, and said in refusals. */
export const stretchShown = ({ from, until }: Stretch) => ({ from: from.toISOString(), until: until.toISOString() })

/** The first instant of an Asia/Shanghai day, and the first after it. */
export const dayBounds = (day: string): Stretch => {
  const start = inShanghai(`${day}T00:00:00+08:00`)
  return { from: start.toDate(), until: start.add(1, 'day').toDate() }
}

export type PeriodKind = 'week' | 'month'

/** A calendar period in Asia/Shanghai: `2026-W48` (Monday to Sunday, ISO 8601) or `2026-11`. */
export interface Period extends Stretch {
  readonly key: string
  readonly kind: PeriodKind
}

const unit = { week: 'isoWeek', month: 'month' } as const

const keyOf = (kind: PeriodKind, start: Dayjs): string =>
  kind === 'month' ? start.format('YYYY-MM') : `${start.isoWeekYear()}-W${String(start.isoWeek()).padStart(2, '0')}`

export const periodOf = (kind: PeriodKind, at: Date): Period => {
  const start = inShanghai(at).startOf(unit[kind])
  return { key: keyOf(kind, start), kind, from: start.toDate(), until: start.add(1, kind).toDate() }
}

/** Every period of a kind that has wholly passed at `now`, starting with the one `since` falls in; oldest first. */
export const periodsEnded = (kind: PeriodKind, since: Date, now: Date): Period[] => {
  const ended: Period[] = []
  for (let period = periodOf(kind, since); period.until <= now; period = periodOf(kind, period.until))
    ended.push(period)
  return ended
}
