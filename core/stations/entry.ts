import { day } from '../day'
import { isPlace } from '../geo'
import { once } from '../once'
import { id, line, draftText } from '../text'
import * as z from '../zod'
import { hours, newHours } from './hours'
import { facilities, serviceKinds, stationKinds } from './offers'
import { spot } from './spot'

export const MAX_PICTURES = 6

/** As it is dialled: a country’s or an area’s code, digits, and blanks or dashes between them. */
export const PHONE = /^\+?\d[\d -]{4,18}\d$/

/** What is written, as it is dialled: full-width digits, the brackets around an area code and long dashes are all in use. */
export const phoneOf = (written: string): string =>
  written.normalize('NFKC').replace(/[()]/g, ' ').replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim()

const unlike =
  <Item>(what: (item: Item) => string) =>
  (items: readonly Item[]): boolean =>
    once(items.map(what))

const present = z.array(z.enum(facilities)).check(z.refine(once, 'each facility once'))

const fields = z.object({
  /** Who runs it. */
  organisationId: id(),
  name: line(40),
  kind: z.enum(stationKinds),
  district: line(20),
  address: line(100),
  spot,
  hours,
  facilities: present,
  phone: z.nullable(z.string().check(z.regex(PHONE, 'a telephone number'))),
  /** What can be ordered there, once each. */
  offers: z.array(z.object({ kind: z.enum(serviceKinds), name: line(40), note: draftText(200) })).check(
    z.refine(
      unlike(({ kind }) => kind),
      'each service once',
    ),
  ),
  rooms: z
    .array(
      z.object({
        roomId: id(),
        name: line(40),
        capacity: z.int().check(z.gte(1), z.lte(1000)),
        facilities: present,
      }),
    )
    .check(
      z.maxLength(30),
      z.refine(
        unlike(({ roomId }) => roomId),
        'each room once',
      ),
      z.refine(
        unlike(({ name }) => name),
        'rooms with different names',
      ),
    ),
  openedOn: z.iso.date(),
  /** It serves no longer from that day on; null while no end is known. */
  closedOn: z.nullable(z.iso.date()),
  /** The files of its pictures, in the order shown. */
  pictures: z.array(id()).check(z.maxLength(MAX_PICTURES), z.refine(once, 'each picture once')),
})

/** All of a station that is written down, as it is stored: some of it is older than the rules for what is new. */
export const storedEntry = fields

const newFields = z.extend(fields, {
  spot: spot.check(z.refine(isPlace, 'a place where a station can be')),
  hours: newHours,
  openedOn: day(),
  closedOn: z.nullable(day()),
})

/** All of a station that its officers write down. */
export const stationEntry = newFields.check(
  z.refine(({ openedOn, closedOn }) => !closedOn || closedOn >= openedOn, {
    error: 'a last day that is not before the first',
    path: ['closedOn'],
  }),
)

export type StationEntry = z.output<typeof stationEntry>

/** Some of an entry: what was changed. */
export const entryPart = z.partial(fields)

export type EntryPart = z.output<typeof entryPart>

const entryFields = Object.keys(fields.shape) as (keyof StationEntry)[]

/** The database keeps the fields of what it stores in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** Lists whose order says nothing, in one order, so that they compare. */
const ordered = <Field extends keyof StationEntry>(field: Field, value: StationEntry[Field]): unknown =>
  Array.isArray(value) && field !== 'pictures' ? value.map(canonical).sort() : value

const differs = (before: StationEntry, after: StationEntry) => (field: keyof StationEntry) =>
  canonical(ordered(field, before[field])) !== canonical(ordered(field, after[field]))

export const isSameEntry = (before: StationEntry, after: StationEntry): boolean =>
  !entryFields.some(differs(before, after))

/** The fields in which two entries differ, as they were and as they are; all of them for what is new. */
export const entryChange = (
  before: StationEntry | null,
  after: StationEntry,
): { before: EntryPart; after: EntryPart } => {
  const changed = before ? entryFields.filter(differs(before, after)) : entryFields
  const part = (entry: StationEntry): EntryPart => Object.fromEntries(changed.map((field) => [field, entry[field]]))
  return { before: before ? part(before) : {}, after: part(after) }
}
