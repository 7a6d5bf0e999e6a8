import sql from 'sql-template-tag'
import { refuse } from '../../core/refusal'
import { entryChange } from '../../core/stations/entry'
import { callOff, type CallingOff } from './call-off'
import { claimFiles } from './claim-files'
import type { Queries } from './database'
import { moveActivities } from './move-activities'
import { tellMoved } from './tell-moved'
import { clearMenus, retireRooms, writeMenus, writeRooms } from './write-rooms'
import { given, NotWritten, type Writing } from './writing'

/** One statement takes so many stations: a larger set is a few of them, and still one transaction. */
const AT_ONCE = 1000

/**
 * Write them down in a transaction that the caller began; throws `NotWritten` where one cannot be, or somebody is expected
 * there in vain whom nobody has `agreed` to call off.
 */
export const writeEntries = async (
  tx: Queries,
  writings: readonly Writing[],
  by: string | null,
  now: Date,
  agreed: CallingOff | null = null,
): Promise<void> => {
  for (let from = 0; from < writings.length; from += AT_ONCE)
    await writeSome(tx, writings.slice(from, from + AT_ONCE), by, now, agreed)
}

const writeSome = async (
  tx: Queries,
  writings: readonly Writing[],
  by: string | null,
  now: Date,
  agreed: CallingOff | null,
): Promise<void> => {
  const [added, changed] = [writings.filter(({ old }) => !old), writings.filter(({ old }) => old)]
  const written = (await writeStations(tx, changed, now)) + (await addStations(tx, added, now))
  if (written < writings.length) throw new NotWritten(refuse('CHANGED_MEANWHILE'))
  await retireRooms(tx, changed, now)
  await writeRooms(tx, writings)
  await callOff(tx, changed, agreed, now)
  await moveActivities(tx, changed, now)
  await tellMoved(tx, changed, by, now)
  await clearMenus(tx, changed)
  await writeMenus(tx, writings)
  await writePictures(tx, writings, now)
  await writeChanges(tx, writings, by, now)
}

const ofStation = ({ basis, entry, pictures, sample = false }: Writing) => {
  const { rooms, offers, hours, spot, ...fields } = entry
  const services = offers.map(({ kind }) => kind).sort()
  const largestRoom = Math.max(0, ...rooms.map(({ capacity }) => capacity))
  return { ...fields, ...spot, services, largestRoom, hours, basis, pictures, sample }
}

const recordset = (writings: readonly Writing[]) => sql`
  jsonb_to_recordset(${given(writings, ofStation)}::jsonb) as g (
    "stationId" uuid, basis timestamptz, "organisationId" uuid, name text, kind text, district text, address text,
    lat double precision, lng double precision, hours jsonb, facilities text[], services text[], "largestRoom" int,
    phone text, "openedOn" date, "closedOn" date, pictures jsonb, sample boolean)`

const writeStations = async (tx: Queries, writings: readonly Writing[], now: Date): Promise<number> => {
  if (writings.length === 0) return 0
  const rows = await tx.rows(sql`
    update station s
    set organisation_id = g."organisationId", name = g.name, kind = g.kind, district = g.district, address = g.address,
        lat = g.lat, lng = g.lng, hours = g.hours, facilities = g.facilities, services = g.services,
        largest_room = g."largestRoom", phone = g.phone, opened_on = g."openedOn", closed_on = g."closedOn",
        pictures = g.pictures, updated_at = ${now}, checked_at = ${now}
    from ${recordset(writings)}
    where s.station_id = g."stationId" and s.updated_at = g.basis
    returning 1`)
  return rows.length
}

const addStations = async (tx: Queries, writings: readonly Writing[], now: Date): Promise<number> => {
  if (writings.length === 0) return 0
  const rows = await tx.rows(sql`
    insert into station (station_id, organisation_id, name, kind, district, address, lat, lng, hours, facilities, services,
                         largest_room, phone, opened_on, closed_on, pictures, sample, updated_at, checked_at)
    select "stationId", "organisationId", name, kind, district, address, lat, lng, hours, facilities, services,
           "largestRoom", phone, "openedOn", "closedOn", pictures, sample, ${now}, ${now}
    from ${recordset(writings)}
    on conflict do nothing
    returning 1`)
  return rows.length
}

/** A picture that is no longer shown is a stray. */
const writePictures = async (tx: Queries, writings: readonly Writing[], now: Date): Promise<void> => {
  const pictured = writings.filter(({ old, pictures }) => pictures.length > 0 || old?.pictures.length)
  if (pictured.length === 0) return
  const pictures = sql`
    select g."stationId", p."fileId", p.location
    from jsonb_to_recordset(${given(pictured, (each) => ({ pictures: each.pictures }))}::jsonb) as g ("stationId" uuid, pictures jsonb)
    cross join jsonb_to_recordset(g.pictures) as p ("fileId" uuid, location text)`
  await tx.rows(sql`
    update file f set station_id = null, stray_since = ${now}
    where f.station_id = any (${pictured.map(({ stationId }) => stationId)}::uuid[])
      and (f.station_id, f.file_id) not in (select "stationId", "fileId" from (${pictures}) as kept)`)
  await claimFiles(
    tx,
    'station',
    pictured.flatMap(({ stationId, pictures }) => pictures.map((each) => ({ ...each, ownerId: stationId }))),
  )
}

const ofChange = ({ changeId, old, entry }: Writing) => ({ changeId, ...entryChange(old, entry) })

const writeChanges = async (tx: Queries, writings: readonly Writing[], by: string | null, now: Date): Promise<void> => {
  await tx.rows(sql`
    insert into station_change (change_id, station_id, member_id, changed_at, before, after)
    select "changeId", "stationId", ${by}::uuid, ${now}::timestamptz, before, after
    from jsonb_to_recordset(${given(writings, ofChange)}::jsonb) as g (
      "changeId" uuid, "stationId" uuid, before jsonb, after jsonb)
    where after <> '{}'`)
}
