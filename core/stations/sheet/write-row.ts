import type { StationEntry } from '../entry'
import { writeExceptions, writeIntervals, writeWeek } from '../hours-text'
import { kindNames } from '../offer-names'
import { columnNames, type ColumnName, type DayColumn } from './columns'
import { writeFacilities, writeOffers, writeRooms } from './lists'

export type SheetCells = Readonly<Record<ColumnName, string | number>>

/** A station with what a row says beside its entry. */
export interface Identified {
  readonly stationId: string
  readonly organisation: string
  readonly entry: StationEntry
}

/** A station as a row of a sheet: what `readRow` makes of it is the same entry again. */
export const writeRow = ({ stationId, organisation, entry }: Identified): SheetCells => {
  const week = Object.fromEntries(writeWeek(entry.hours).map((open, index) => [`day${index + 1}`, open]))
  return {
    id: stationId,
    name: entry.name,
    kind: kindNames[entry.kind],
    district: entry.district,
    address: entry.address,
    lat: entry.spot.lat,
    lng: entry.spot.lng,
    system: 'GCJ-02',
    hours: '',
    ...(week as Record<DayColumn, string>),
    holidays: entry.hours.holidays ? writeIntervals(entry.hours.holidays) : '',
    exceptions: writeExceptions(entry.hours.exceptions, ';'),
    closedUntil: entry.hours.closedUntil ?? '',
    facilities: writeFacilities(entry.facilities),
    phone: entry.phone ?? '',
    offers: writeOffers(entry.offers),
    rooms: writeRooms(entry.rooms),
    organisation,
    openedOn: entry.openedOn,
    closedOn: entry.closedOn ?? '',
  }
}

/** The columns of an export: all but the one that says a week in words, for there is one for each day. */
export const writtenColumns = columnNames.filter((name) => name !== 'hours')
