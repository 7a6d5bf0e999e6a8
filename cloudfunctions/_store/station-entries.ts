import sql from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import { entryChange, type EntryPart, type StationEntry } from '../../core/stations/entry'
import type { Database, Queries } from './database'
import { LAST_ID, page, type Page } from './page'
import type { StoredPicture } from './stations'

/** A station as somebody wrote it down, and what that changes. */
export interface Writing {
  readonly stationId: string
  /** Made by whoever writes, so that a retry is known for one. */
  readonly changeId: string
  /** The `updatedAt` of what was changed; null for a station that is new. */
  readonly basis: Date | null
  /** As it was, and as it is to be. */
  readonly old: StationEntry | null
  readonly entry: StationEntry
  /** Those of the entry, with where they are. */
  readonly pictures: readonly StoredPicture[]
  /** An invented station; what is known of it once is not changed. */
  readonly sample?: boolean
}

export interface StoredChange {
  readonly changeId: string
  readonly at: Date
  readonly by: string | null
  readonly before: EntryPart
  readonly after: EntryPart
}

const LIST_PAGE = 20

/** Somebody else changed one of them first: nothing of the set is written. */
class ChangedMeanwhile extends Error {}

const flat = ({ stationId, changeId, basis, old, entry, pictures, sample = false }: Writing) => ({
  ...entry,
  ...{ stationId, changeId, basis, pictures, sample, lat: entry.spot.lat, lng: entry.spot.lng },
  ...entryChange(old, entry),
})

export const stationEntryStore = (db: Database) => ({
  /**
   * Write stations down with their rooms, menus, pictures and history: all of them, or `false` and none, where one is not
   * as it was read any more. `by` is null for whoever runs the server.
   */
  save: async (writings: readonly Writing[], by: string | null, now: Date): Promise<boolean> => {
    const given = JSON.stringify(writings.map(flat))
    try {
      await db.transaction(async (tx) => {
        const written = (await writeStations(tx, given, now)) + (await addStations(tx, given, now))
        if (written < writings.length) throw new ChangedMeanwhile()
        await writeRooms(tx, given, now)
        await writeMenus(tx, given)
        await writePictures(tx, given, now)
        await tx.rows(sql`
          insert into station_change (change_id, station_id, member_id, changed_at, before, after)
          select "changeId", "stationId", ${by}::uuid, ${now}::timestamptz, before, after
          from jsonb_to_recordset(${given}::jsonb) as g ("changeId" uuid, "stationId" uuid, before jsonb, after jsonb)
          where after <> '{}'`)
      })
      return true
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return false
      throw error
    }
  },

  /** Whose change that was, of which station. */
  findChange: (changeId: string): Promise<{ stationId: string; memberId: string | null } | undefined> =>
    db.row(sql`
      select station_id as "stationId", member_id as "memberId" from station_change where change_id = ${changeId}`),

  changes: async (stationId: string, cursor?: string): Promise<Page<StoredChange>> => {
    const [at, changeId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredChange>(sql`
      select c.change_id as "changeId", c.changed_at as at, m.name as by, c.before, c.after
      from station_change c left join member m on m.member_id = c.member_id
      where c.station_id = ${stationId} and (c.changed_at, c.change_id) < (${at}::timestamptz, ${changeId}::uuid)
      order by c.changed_at desc, c.change_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.at.toISOString(), row.changeId])
  },
})

const recordset = (given: string) => sql`
  jsonb_to_recordset(${given}::jsonb) as g (
    "stationId" uuid, basis timestamptz, "organisationId" uuid, name text, kind text, district text, address text,
    lat double precision, lng double precision, hours jsonb, facilities text[], phone text, "openedOn" date,
    "closedOn" date, pictures jsonb, sample boolean)`

const writeStations = async (tx: Queries, given: string, now: Date): Promise<number> => {
  const rows = await tx.rows(sql`
    update station s
    set organisation_id = g."organisationId", name = g.name, kind = g.kind, district = g.district, address = g.address,
        lat = g.lat, lng = g.lng, hours = g.hours, facilities = g.facilities, phone = g.phone, opened_on = g."openedOn",
        closed_on = g."closedOn", pictures = g.pictures, updated_at = ${now}, checked_at = ${now}
    from ${recordset(given)}
    where s.station_id = g."stationId" and s.updated_at = g.basis
    returning 1`)
  return rows.length
}

const addStations = async (tx: Queries, given: string, now: Date): Promise<number> => {
  const rows = await tx.rows(sql`
    insert into station (station_id, organisation_id, name, kind, district, address, lat, lng, hours, facilities, phone,
                         opened_on, closed_on, pictures, sample, updated_at, checked_at)
    select "stationId", "organisationId", name, kind, district, address, lat, lng, hours, facilities, phone, "openedOn",
           "closedOn", pictures, sample, ${now}, ${now}
    from ${recordset(given)}
    where basis is null
    on conflict do nothing
    returning 1`)
  return rows.length
}

/** A room that is left out is no more; one that comes back is the same one, with its rules. */
const writeRooms = async (tx: Queries, given: string, now: Date): Promise<void> => {
  const rooms = sql`
    select g."stationId", r."roomId", r.name, r.capacity, r.facilities
    from jsonb_to_recordset(${given}::jsonb) as g ("stationId" uuid, rooms jsonb)
    cross join jsonb_to_recordset(g.rooms) as r ("roomId" uuid, name text, capacity int, facilities text[])`
  await tx.rows(sql`
    insert into station_room (station_id, room_id, name, capacity, facilities) ${rooms}
    on conflict (station_id, room_id) do update
      set name = excluded.name, capacity = excluded.capacity, facilities = excluded.facilities, retired_at = null`)
  await tx.rows(sql`
    update station_room r set retired_at = ${now}
    from jsonb_to_recordset(${given}::jsonb) as g ("stationId" uuid)
    where r.station_id = g."stationId" and r.retired_at is null
      and (r.station_id, r.room_id) not in (select "stationId", "roomId" from (${rooms}) as kept)`)
}

const writeMenus = async (tx: Queries, given: string): Promise<void> => {
  const offers = sql`
    select g."stationId", o.kind, o.name, o.note
    from jsonb_to_recordset(${given}::jsonb) as g ("stationId" uuid, offers jsonb)
    cross join jsonb_to_recordset(g.offers) as o (kind text, name text, note text)`
  await tx.rows(sql`
    delete from station_service v
    using jsonb_to_recordset(${given}::jsonb) as g ("stationId" uuid)
    where v.station_id = g."stationId"
      and (v.station_id, v.kind) not in (select "stationId", kind from (${offers}) as kept)`)
  await tx.rows(sql`
    insert into station_service (station_id, kind, name, note) ${offers}
    on conflict (station_id, kind) do update set name = excluded.name, note = excluded.note`)
}

/** A picture that is no longer shown is a stray. */
const writePictures = async (tx: Queries, given: string, now: Date): Promise<void> => {
  const pictures = sql`
    select g."stationId", p."fileId", p.location
    from jsonb_to_recordset(${given}::jsonb) as g ("stationId" uuid, pictures jsonb)
    cross join jsonb_to_recordset(g.pictures) as p ("fileId" uuid, location text)`
  await tx.rows(sql`
    update file f set station_id = null, stray_since = ${now}
    from jsonb_to_recordset(${given}::jsonb) as g ("stationId" uuid)
    where f.station_id = g."stationId"
      and (f.station_id, f.file_id) not in (select "stationId", "fileId" from (${pictures}) as kept)`)
  await tx.rows(sql`
    update file f set station_id = p."stationId", stray_since = null
    from (${pictures}) as p
    where f.file_id = p."fileId" and f.location = p.location and f.lecture_id is null and f.station_id is null`)
}
