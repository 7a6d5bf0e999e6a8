import type { Holiday } from '../cloudfunctions/_store/holidays'
import { readDay } from '../core/stations/hours-text'
import { DAY_MS } from '../core/time'
import { readRows, rowNumber, type Row } from './read-rows'

/** The longest of recent years has nine days. */
const LONGEST_DAYS = 15

/** The days of one holiday, from the first to the last of them; or what is wrong. */
const daysOf = ({ 名称: name, 开始: begins = '', 结束: ends = '' }: Row): Holiday[] | string => {
  const [first, last] = [readDay(begins), readDay(ends)]
  if (!name) return '名称 is empty'
  if (!first || !last) return `"${first ? ends : begins}" is no day such as 2027-01-01`
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
  if (days < 1 || days > LONGEST_DAYS) return `from ${first} to ${last} is no holiday of 1 to ${LONGEST_DAYS} days`
  return Array.from({ length: days }, (_, index) => ({
    day: new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
    name,
  }))
}

const yearIn = (day: string): number => Number(day.slice(0, 4))

/** Whether a holiday may stand in the notice of a year: 元旦 may begin, or be, in the last week of the December before. */
const isOf = (holiday: readonly Holiday[], year: number): boolean => {
  const [first, last] = [holiday[0]!.day, holiday.at(-1)!.day]
  if (yearIn(first) === year) return last <= `${year + 1}-01-01`
  return first >= `${year - 1}-12-25` && yearIn(first) < year && yearIn(last) <= year
}

/** The year that a notice is about, the later one where two may be meant; undefined where no year has all of it. */
const yearOf = (holidays: readonly (readonly Holiday[])[]): number | undefined => {
  const years = new Set(holidays.flat().map(({ day }) => yearIn(day)))
  return [...years].sort((a, b) => b - a).find((year) => holidays.every((each) => isOf(each, year)))
}

/** The public holidays of one year from a CSV with 名称, 开始 and 结束, a holiday a row; or all that is wrong with it. */
export const readHolidays = (
  bytes: Uint8Array,
): { year: number; holidays: Holiday[] } | { problems: readonly string[] } => {
  const rows = readRows(bytes, ['名称', '开始', '结束'])
  if (typeof rows === 'string') return { problems: [`row 1: ${rows}`] }
  if (rows.length === 0) return { problems: ['row 1: there are no holidays in it'] }
  const read = rows.map(daysOf)
  const problems = read.flatMap((each, index) => (typeof each === 'string' ? [`row ${rowNumber(index)}: ${each}`] : []))
  const found = read.filter((each) => typeof each !== 'string')
  const blame = (holiday: Holiday[], wrong: string) =>
    problems.push(`row ${rowNumber(read.indexOf(holiday))}: ${wrong}`)
  const stray = found.find((_, index) => yearOf(found.slice(0, index + 1)) === undefined)
  if (stray) {
    const years = new Set(found.flat().map(({ day }) => yearIn(day)))
    blame(stray, `days of ${[...years].join(' and ')}; bring in one year at a time`)
  }
  const known = new Set<string>()
  const again = found.find((holiday) => holiday.some(({ day }) => known.size === known.add(day).size))
  if (again) blame(again, 'a day is in it twice')
  const year = yearOf(found)
  return year === undefined || problems.length > 0 ? { problems } : { year, holidays: found.flat() }
}

/** What to say of years before the one that was brought in which nobody has brought in yet; null where all are known. */
export const yearsMissing = (year: number, knownUntil: string): string | null => {
  const next = Number(knownUntil.slice(0, 4)) + 1
  return next > year
    ? null
    : `The holidays of ${next} are not known: till they are brought in too, those after it count as not known either.`
}
