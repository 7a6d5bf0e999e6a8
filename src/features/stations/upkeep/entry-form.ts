import type { StationEntry } from '../../../../core/stations/entry'
import { writeExceptions, writeIntervals, writeWeek } from '../../../../core/stations/hours-text'
import { facilities, serviceKinds, stationKinds } from '../../../../core/stations/offers'
import * as z from '../../../../core/zod'
import { geoSystems, writeSpot } from './coordinates'

const picture = z.object({ fileId: z.string(), url: z.string() })

export type Picture = z.output<typeof picture>

const present = z.array(z.enum(facilities))

/** A station as it is filled in: what is typed stays as it is typed, and is kept so. */
export const entryForm = z.object({
  organisationId: z.string(),
  name: z.string(),
  kind: z.enum(stationKinds),
  district: z.string(),
  address: z.string(),
  phone: z.string(),
  lat: z.string(),
  lng: z.string(),
  system: z.enum(geoSystems),
  /** Monday to Sunday. */
  week: z.array(z.string()).check(z.length(7)),
  /** Whether each workday is filled in by itself. */
  daily: z.boolean(),
  /** Nothing where holidays are like other days. */
  holidays: z.string(),
  /** One a line. */
  exceptions: z.string(),
  closedUntil: z.nullable(z.string()),
  rooms: z.array(z.object({ roomId: z.string(), name: z.string(), capacity: z.string(), facilities: present })),
  facilities: present,
  offers: z.array(z.object({ kind: z.enum(serviceKinds), name: z.string(), note: z.string() })),
  pictures: z.array(picture),
  openedOn: z.string(),
  closedOn: z.nullable(z.string()),
})

export type EntryForm = z.output<typeof entryForm>

export const WORKDAYS = 5

export const emptyForm = (organisationId: string, today: string): EntryForm => ({
  organisationId,
  ...{ name: '', kind: 'room', district: '', address: '', phone: '', lat: '', lng: '', system: 'gcj02' },
  week: [...Array<string>(WORKDAYS).fill('09:00-18:00'), '休息', '休息'],
  ...{ daily: false, holidays: '休息', exceptions: '', closedUntil: null },
  ...{ rooms: [], facilities: [], offers: [], pictures: [], openedOn: today, closedOn: null },
})

export const formOf = (entry: StationEntry, pictures: readonly Picture[]): EntryForm => {
  const { spot, hours, ...rest } = entry
  const week = writeWeek(hours)
  return {
    ...rest,
    ...writeSpot(spot, 'gcj02'),
    week,
    daily: new Set(week.slice(0, WORKDAYS)).size > 1,
    holidays: hours.holidays ? writeIntervals(hours.holidays) : '',
    exceptions: writeExceptions(hours.exceptions),
    closedUntil: hours.closedUntil,
    phone: entry.phone ?? '',
    rooms: entry.rooms.map((room) => ({ ...room, capacity: String(room.capacity) })),
    pictures: [...pictures],
  }
}
