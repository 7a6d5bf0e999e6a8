import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import type { Holiday } from '../cloudfunctions/_store/holidays'
import { readDay } from '../core/stations/hours-text'
import { DAY_MS } from '../core/time'

const COLUMNS = ['名称', '开始', '结束'] as const
const HEADER_ROWS = 1
/** The longest of recent years has nine days. */
const LONGEST_DAYS = 15

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

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

const rowsOf = (bytes: Uint8Array): Row[] | string => {
  if (!isUtf8(bytes)) return 'not UTF-8: save it as "CSV UTF-8"'
  try {
    const rows = parse<Row>(new TextDecoder().decode(bytes), {
      bom: true,
      columns: true,
      trim: true,
      skip_empty_lines: true,
    })
    if (rows.length === 0) return 'there are no holidays in it'
    const missing = COLUMNS.filter((column) => !(column in rows[0]!))
    return missing.length > 0 ? `the header lacks ${missing.join(', ')}` : rows
  } catch (error) {
    return (error as Error).message
  }
}

/** The public holidays of one year from a CSV with 名称, 开始 and 结束, a holiday a row; or all that is wrong with it. */
export const readHolidays = (
  bytes: Uint8Array,
): { year: number; holidays: Holiday[] } | { problems: readonly string[] } => {
  const rows = rowsOf(bytes)
  if (typeof rows === 'string') return { problems: [`row 1: ${rows}`] }
  const read = rows.map(daysOf)
  const problems = read.flatMap((each, index) =>
    typeof each === 'string' ? [`row ${index + HEADER_ROWS + 1}: ${each}`] : [],
  )
  const holidays = read.flatMap((each) => (typeof each === 'string' ? [] : each))
  const years = new Set(holidays.map(({ day }) => day.slice(0, 4)))
  if (years.size > 1) problems.push(`row 1: days of ${[...years].join(' and ')}; bring in one year at a time`)
  if (new Set(holidays.map(({ day }) => day)).size < holidays.length) problems.push('row 1: a day is in it twice')
  return problems.length > 0 ? { problems } : { year: Number([...years][0]), holidays }
}
