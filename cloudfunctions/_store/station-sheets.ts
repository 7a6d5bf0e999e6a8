import sql, { type Sql } from 'sql-template-tag'
import type { StationEntry } from '../../core/stations/entry'
import type { Expected } from '../../core/stations/expected'
import type { KnownOrganisation, KnownStation } from '../../core/stations/sheet/facts'
import type { Queries } from './database'
import { expectedAt } from './expected'
import type { StoredPicture } from './stations'

/** A station as it is written down, with the places of its pictures. */
export interface StoredEntry extends KnownStation {
  readonly pictures: readonly StoredPicture[]
}

type Row = Omit<StoredEntry, 'entry'> & Omit<StationEntry, 'pictures'>

const entryOf = ({ stationId, organisation, path, updatedAt, pictures, ...entry }: Row): StoredEntry => ({
  ...{ stationId, organisation, path, updatedAt, pictures },
  entry: { ...entry, pictures: pictures.map(({ fileId }) => fileId) },
})

/** What a sheet of stations is held against, and made of. */
export const stationSheetStore = (db: Queries) => {
  const entries = async (which: Sql): Promise<StoredEntry[]> => {
    const rows = await db.rows<Row>(sql`
      select s.station_id as "stationId", o.name as organisation, o.path, s.updated_at as "updatedAt", s.pictures,
             s.organisation_id as "organisationId", s.name, s.kind, s.district, s.address,
             json_build_object('lat', s.lat, 'lng', s.lng) as spot, s.hours, s.facilities, s.phone,
             coalesce(v.offers, '[]') as offers, coalesce(r.rooms, '[]') as rooms,
             s.opened_on as "openedOn", s.closed_on as "closedOn"
      from station s join organisation o on o.organisation_id = s.organisation_id
      left join (select station_id, json_agg(json_build_object('kind', kind, 'name', name, 'note', note) order by kind) as offers
                 from station_service group by 1) v on v.station_id = s.station_id
      left join (select station_id, json_agg(json_build_object('roomId', room_id, 'name', name, 'capacity', capacity,
                                                               'facilities', facilities) order by capacity desc, name) as rooms
                 from station_room where retired_at is null group by 1) r on r.station_id = s.station_id
      where ${which}
      order by s.district, s.name, s.station_id`)
    return rows.map(entryOf)
  }

  return {
    /** All that these organisations, or any below them, run, whether in service or not. */
    heldBy: (organisationIds: readonly string[]) => entries(sql`o.path && ${organisationIds}::uuid[]`),

    /** Those of these ids or names, whoever runs them. */
    mentioned: ({ ids, names }: { ids: readonly string[]; names: readonly string[] }) =>
      entries(
        // Looked up by a hash each; as arrays, thousands would be gone through for every station.
        sql`s.station_id in (select unnest(${ids}::uuid[])) or s.name in (select unnest(${names}::text[]))`,
      ),

    organisations: (): Promise<KnownOrganisation[]> =>
      db.rows(sql`select organisation_id as "organisationId", name, path from organisation`),

    /** Where all stations are that are not closed for good on that day. */
    places: (
      day: string,
    ): Promise<{ stationId: string; name: string; district: string; spot: StationEntry['spot'] }[]> =>
      db.rows(sql`
        select station_id as "stationId", name, district, json_build_object('lat', lat, 'lng', lng) as spot
        from station where closed_on is null or closed_on > ${day}::date`),

    /** The same of one district. */
    placesIn: (
      district: string,
      day: string,
    ): Promise<{ stationId: string; district: string; spot: StationEntry['spot'] }[]> =>
      db.rows(sql`
        select station_id as "stationId", district, json_build_object('lat', lat, 'lng', lng) as spot
        from station where district = ${district} and (closed_on is null or closed_on > ${day}::date)`),

    /** Who is expected at these stations, by station. */
    expected: async (stationIds: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly Expected[]>> => {
      const byStation = new Map<string, Expected[]>()
      for (const each of await expectedAt(db, stationIds, now)) {
        const there = byStation.get(each.stationId)
        if (there) there.push(each)
        else byStation.set(each.stationId, [each])
      }
      return byStation
    },
  }
}
