import sql from 'sql-template-tag'
import { refuse } from '../../core/refusal'
import type { Queries } from './database'
import { given, NotWritten, type Writing } from './writing'

const roomsOf = (writings: readonly Writing[]) => sql`
  select g."stationId", r."roomId", r.name, r.capacity, r.facilities
  from jsonb_to_recordset(${given(writings, ({ entry: { rooms } }) => ({ rooms }))}::jsonb) as g ("stationId" uuid, rooms jsonb)
  cross join jsonb_to_recordset(g.rooms) as r ("roomId" uuid, name text, capacity int, facilities text[])`

/** A room that is left out is no more. */
export const retireRooms = async (tx: Queries, writings: readonly Writing[], now: Date): Promise<void> => {
  if (writings.length === 0) return
  await tx.rows(sql`
    update station_room r set retired_at = ${now}
    where r.station_id = any (${writings.map(({ stationId }) => stationId)}::uuid[]) and r.retired_at is null
      and (r.station_id, r.room_id) not in (select "stationId", "roomId" from (${roomsOf(writings)}) as kept)`)
}

/**
 * One that comes back is the same one, with its rules; one of another station’s is left as it is, and throws `NotWritten`.
 */
export const writeRooms = async (tx: Queries, writings: readonly Writing[]): Promise<void> => {
  const written = await tx.rows(sql`
    insert into station_room as r (station_id, room_id, name, capacity, facilities) ${roomsOf(writings)}
    on conflict (room_id) do update
      set name = excluded.name, capacity = excluded.capacity, facilities = excluded.facilities, retired_at = null
      where r.station_id = excluded.station_id
    returning 1`)
  const rooms = writings.reduce((sum, { entry }) => sum + entry.rooms.length, 0)
  if (written.length < rooms) throw new NotWritten(refuse('ROOM_ELSEWHERE'))
}

const offersOf = (writings: readonly Writing[]) => sql`
  select g."stationId", o.kind, o.name, o.note
  from jsonb_to_recordset(${given(writings, ({ entry: { offers } }) => ({ offers }))}::jsonb) as g ("stationId" uuid, offers jsonb)
  cross join jsonb_to_recordset(g.offers) as o (kind text, name text, note text)`

export const clearMenus = async (tx: Queries, writings: readonly Writing[]): Promise<void> => {
  if (writings.length === 0) return
  await tx.rows(sql`
    delete from station_service v
    where v.station_id = any (${writings.map(({ stationId }) => stationId)}::uuid[])
      and (v.station_id, v.kind) not in (select "stationId", kind from (${offersOf(writings)}) as kept)`)
}

export const writeMenus = async (tx: Queries, writings: readonly Writing[]): Promise<void> => {
  await tx.rows(sql`
    insert into station_service (station_id, kind, name, note) ${offersOf(writings)}
    on conflict (station_id, kind) do update set name = excluded.name, note = excluded.note`)
}
