import * as z from '../../zod'
import { phoneOf, stationEntry, type StationEntry } from '../entry'
import { cellsOf, listed, unless, value, type Read, type ToRead } from './cells'
import { columnNames } from './columns'
import { readFacilities, readKind, readOffers, readRooms } from './lists'
import { readDayOr } from './read-day'
import { hoursOf } from './read-hours'
import { spotOf } from './read-spot'
import { unfitAt } from './unfit'

const needed = (text: string): Read<string> => (text ? value(text) : { code: 'EMPTY' })

const entryFrom = (given: ToRead): StationEntry => {
  const { organisationId, today, newId } = given
  const old = given.old?.entry
  const cells = cellsOf(given)
  const { take } = cells
  return {
    organisationId,
    name: take('name', old?.name ?? '', needed),
    kind: take('kind', old?.kind ?? 'room', (text) => (text ? unless(readKind(text), 'KIND') : { code: 'EMPTY' })),
    district: take('district', old?.district ?? '', needed),
    address: take('address', old?.address ?? '', needed),
    spot: spotOf(cells, given),
    hours: hoursOf(cells, given),
    facilities: take('facilities', old?.facilities ?? [], (text) => listed(readFacilities(text), 'FACILITY')),
    phone: take('phone', old?.phone ?? null, (text) => value(phoneOf(text) || null)),
    offers: take('offers', old?.offers ?? [], (text) => listed(readOffers(text, old?.offers ?? []), 'SERVICE')),
    rooms: take('rooms', old?.rooms ?? [], (text) => listed(readRooms(text, old?.rooms ?? [], newId), 'ROOM')),
    openedOn: take('openedOn', old?.openedOn ?? today, readDayOr(old?.openedOn ?? today)),
    closedOn: take('closedOn', old?.closedOn ?? null, readDayOr(null)),
    pictures: old?.pictures ?? [],
  }
}

const tellFlaws = ({ row, wrong }: ToRead): void => {
  for (const column of columnNames) {
    const flaw = row.flaw(column)
    if (flaw) wrong(column, flaw, row.text(column) ?? '')
  }
}

/** The entry that a row makes of its station; null where something in it cannot be read, which `wrong` is told. */
export const readRow = (given: ToRead): StationEntry | null => {
  let isWrong = false
  const wrong: ToRead['wrong'] = (column, code, ...rest) => {
    isWrong ||= code !== 'MERGED'
    given.wrong(column, code, ...rest)
  }
  tellFlaws({ ...given, wrong })
  const entry = entryFrom({ ...given, wrong })
  if (isWrong) return null
  const parsed = z.safeParse(stationEntry, entry)
  if (parsed.success) return parsed.data
  const [column, code, about] = unfitAt(parsed.error.issues[0]!)
  wrong(column, code, given.row.text(column) ?? '', about)
  return null
}
