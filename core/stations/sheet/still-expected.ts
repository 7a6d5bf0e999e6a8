import { inShanghai } from '../../time'
import { whyLost, type Circumstances, type Expected, type Planned, type WhyLost } from '../expected'
import { dayColumns, type ColumnName } from './columns'
import type { PlannedEntry, Tell } from './facts'
import type { ProblemCode } from './problems'
import type { SheetRow } from './table'

const codeOf: Readonly<Record<WhyLost, ProblemCode>> = {
  closed: 'STILL_EXPECTED',
  room: 'ROOM_BOOKED',
  people: 'ROOM_TOO_SMALL',
  service: 'SERVICE_ORDERED',
}

/** When somebody is expected; the day alone where no time is given. */
const momentOf = (expected: Expected): string => {
  const at = expected.kind === 'booking' ? expected.from : expected.scheduledFor
  return at ? inShanghai(at).format('YYYY-MM-DD HH:mm') : (expected as { wantedOn: string }).wantedOn
}

/** A station as it was but for what one column says of it. */
const changedIn = (was: Planned, is: Planned): readonly (readonly [ColumnName, Planned])[] => [
  ['openedOn', { ...was, openedOn: is.openedOn }],
  ['closedOn', { ...was, closedOn: is.closedOn }],
  ['closedUntil', { ...was, hours: { ...was.hours, closedUntil: is.hours.closedUntil } }],
  ['exceptions', { ...was, hours: { ...was.hours, exceptions: is.hours.exceptions } }],
  ['holidays', { ...was, hours: { ...was.hours, holidays: is.hours.holidays } }],
]

/** Which column takes the time or the room of somebody who is expected. */
const columnOf = (why: WhyLost, expected: Expected, was: Planned, is: Planned, given: Given): ColumnName => {
  if (why !== 'closed') return why === 'service' ? 'offers' : 'rooms'
  const alone = changedIn(was, is).find(([, station]) => whyLost(expected, was, station, given.circumstances))
  if (alone) return alone[0]
  if (given.row.text('hours')?.trim()) return 'hours'
  return dayColumns[inShanghai(momentOf(expected).slice(0, 10)).isoWeekday() - 1]!
}

interface Given {
  readonly row: SheetRow
  readonly circumstances: Circumstances
}

/** Whoever is expected at a station and could not be served as a row would have it: told by column, with how many there are. */
export const tellStillExpected = (
  { old, entry }: PlannedEntry,
  expected: readonly Expected[],
  given: Given,
  tell: Tell,
): void => {
  if (!old) return
  const moments = new Map<string, { column: ColumnName; code: ProblemCode; at: string[] }>()
  for (const each of expected) {
    const why = whyLost(each, old.entry, entry, given.circumstances)
    if (!why) continue
    const [column, code] = [columnOf(why, each, old.entry, entry, given), codeOf[why]]
    const group = moments.get(`${column} ${code}`) ?? { column, code, at: [] }
    group.at.push(momentOf(each))
    moments.set(`${column} ${code}`, group)
  }
  for (const { column, code, at } of moments.values())
    tell(column, code, given.row.text(column)?.trim() ?? '', `${at.length} 个预约或点单，最早 ${at.sort()[0]}`)
}
