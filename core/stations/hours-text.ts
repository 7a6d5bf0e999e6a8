import { isInReach } from '../day'
import { areApart, dayTwice, type Hours, type OpenInterval } from './hours'

export const dayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const DAY = 24 * 60
const WEEK = 7
const CLOSED = '休息'
const ALL_DAY = '全天'
/** Between exceptions: a line each in a field, semicolons in a cell. */
const NEXT = /[\n;]/

/** Full-width digits and signs are as good as any: 9：00－18：00. */
const plain = (text: string): string => text.normalize('NFKC').trim()

const TIME = /^(次日)?\s*(\d{1,2})(?:[:时点](\d{2})?分?)?$/

const readTime = (text: string): number | null => {
  const [, next, hour, minute = '0'] = TIME.exec(text.trim()) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return hour !== undefined && Number(minute) < 60 && minutes <= DAY ? minutes + (next ? DAY : 0) : null
}

const readInterval = (text: string): OpenInterval | null => {
  const ends = text.split(/[-–—~〜至到]/)
  const [from, until] = ends.map(readTime)
  if (ends.length !== 2 || from == null || until == null || from >= DAY) return null
  // Until two in the morning is the day after, whether or not that is said.
  const past = until <= from ? until + DAY : until
  return past - from <= DAY ? [from, past] : null
}

/** `09:00-12:00、13:00-18:00`, `18:00-次日02:00`, 全天, 休息; null for what cannot be read as hours. */
export const readIntervals = (text: string): OpenInterval[] | null => {
  const given = plain(text)
  if (given === CLOSED) return []
  if (given === ALL_DAY) return [[0, DAY]]
  const read = given.split(/\s*[,、;\n]+\s*|\s+(?=\d)/).map(readInterval)
  if (read.some((each) => each === null)) return null
  const intervals = read as OpenInterval[]
  return areApart(intervals) && intervals.length <= 6 ? intervals : null
}

const padded = (part: number): string => String(part).padStart(2, '0')

/** `09:00`, of minutes after midnight, as every time of day is written. */
export const clock = (minutes: number): string => `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`

const moment = (minutes: number): string => (minutes > DAY ? `次日${clock(minutes - DAY)}` : clock(minutes))

/** As `readIntervals` reads them. */
export const writeIntervals = (intervals: readonly OpenInterval[]): string => {
  if (intervals.length === 0) return CLOSED
  if (intervals.length === 1 && intervals[0]![0] === 0 && intervals[0]![1] === DAY) return ALL_DAY
  return intervals.map(([from, until]) => `${clock(from)}-${moment(until)}`).join('、')
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** `2026-12-31`, `2026/12/31` or `2026年12月31日` as `2026-12-31`; null for no day that there is, or one out of reach. */
export const readDay = (text: string): string | null => {
  const [, year, month, day] = DATE.exec(plain(text)) ?? []
  if (!year || !month || !day) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && isInReach(iso) ? iso : null
}

type Exception = Hours['exceptions'][number]

const INTERVAL = '[\\d:时点分]+\\s*[-–—~〜至到]\\s*(?:次日\\s*)?[\\d:时点分]+'
/** A day, all the hours that follow it, and the rest of the line is why. */
const EXCEPTION = new RegExp(`^(\\S+)\\s+(${CLOSED}|${ALL_DAY}|${INTERVAL}(?:[\\s,、]+${INTERVAL})*)(?:\\s+(.*))?$`)

const readException = (text: string): Exception | null => {
  const [, date = '', open = '', why] = EXCEPTION.exec(text) ?? []
  const [day, intervals] = [readDay(date), readIntervals(open)]
  return day && intervals ? { day, open: intervals, why: why?.replace(/\s+/g, ' ') || null } : null
}

/** `2026-12-31 休息 年终盘点`, one a line or between semicolons; or the text that cannot be read, or the day that is there twice. */
export const readExceptions = (text: string): Exception[] | { unreadable: string } | { twice: string } => {
  const given = plain(text)
    .split(NEXT)
    .map((each) => each.trim())
    .filter(Boolean)
  const read = given.map(readException)
  const wrong = read.indexOf(null)
  if (wrong >= 0) return { unreadable: given[wrong]! }
  const exceptions = read as Exception[]
  const twice = dayTwice(exceptions)
  return twice === undefined ? exceptions : { twice }
}

/** As `readExceptions` reads them. */
export const writeExceptions = (exceptions: readonly Exception[], between: '\n' | ';' = '\n'): string =>
  exceptions
    .map(({ day, open, why }) => [day, writeIntervals(open), ...(why ? [why] : [])].join(' '))
    .join(between === ';' ? '; ' : between)

/** Monday to Sunday, each as `readIntervals` reads it. */
export const writeWeek = ({ week }: Hours): string[] =>
  Array.from({ length: WEEK }, (_, day) => writeIntervals(week[day] ?? []))
