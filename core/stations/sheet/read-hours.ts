import type { Hours } from '../hours'
import { readExceptions, readIntervals } from '../hours-text'
import { unless, listed, value, type Cells, type Read, type ToRead } from './cells'
import { dayColumns } from './columns'
import { readDayOr } from './read-day'
import { readWeek } from './week'

const weekOf = ({ said, take }: Cells, { old, wrong }: ToRead): Hours['week'] => {
  const closed = Array.from({ length: dayColumns.length }, () => [])
  const inWords = said('hours')
  const days = dayColumns.map(said)
  const told = days.some(Boolean)
  if (!inWords && !told) {
    if (!old || [inWords, ...days].includes('')) wrong(days.includes('') ? 'day1' : 'hours', 'EMPTY', '')
    return old?.entry.hours.week ?? closed
  }
  const week = inWords ? take('hours', closed, (text) => unless(readWeek(text), 'WEEK')) : closed
  return week.map((open, index) => {
    const column = dayColumns[index]!
    // A day without a column of its own is as it was, where nothing else tells.
    const missing = inWords ? open : (old?.entry.hours.week[index] ?? open)
    return take(column, missing, (text) => (text ? unless(readIntervals(text), 'HOURS') : value(open)))
  })
}

const exceptionsOf = (text: string): Read<Hours['exceptions']> => {
  const read = readExceptions(text)
  return 'twice' in read ? { code: 'DAY_TWICE', about: read.twice } : listed(read, 'EXCEPTIONS')
}

/** The hours that a row says. */
export const hoursOf = (cells: Cells, given: ToRead): Hours => {
  const { take } = cells
  const old = given.old?.entry.hours
  return {
    week: weekOf(cells, given),
    holidays: take('holidays', old?.holidays ?? null, (text) =>
      /^$|^照常|^照平时|^同平时/.test(text) ? value(null) : unless(readIntervals(text), 'HOURS'),
    ),
    exceptions: take('exceptions', old?.exceptions ?? [], exceptionsOf),
    closedUntil: take('closedUntil', old?.closedUntil ?? null, readDayOr(null)),
  }
}
