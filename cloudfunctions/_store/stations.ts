import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Spot } from '../../core/geo'
import type { Path } from '../../core/organisation/rules'
import type { Bookers } from '../../core/stations/booking-rules'
import type { Hours } from '../../core/stations/hours'
import type { Facility, ServiceKind, StationKind } from '../../core/stations/offers'
import type { Queries } from './database'
import { containing } from './like'
import { FIRST_ID, page, type Page } from './page'
import { granting, type Wishes } from './station-wishes'

export interface StoredStation {
  readonly stationId: string
  readonly name: string
  readonly kind: StationKind
  readonly district: string
  readonly address: string
  readonly spot: Spot
  readonly hours: Hours
  readonly facilities: Facility[]
  readonly services: ServiceKind[]
  readonly sample: boolean
}

export interface StoredPicture {
  readonly fileId: string
  readonly location: string
}

export interface StoredRoom {
  readonly roomId: string
  readonly name: string
  readonly capacity: number
  readonly facilities: Facility[]
}

export interface WholeStation extends StoredStation {
  readonly organisationId: string
  readonly organisation: string
  /** Of the organisation that runs it. */
  readonly path: Path
  readonly openedOn: string
  /** It serves no longer from that day on. */
  readonly closedOn: string | null
  readonly phone: string | null
  readonly pictures: StoredPicture[]
  readonly updatedAt: Date
  readonly checkedAt: Date
  readonly offers: { kind: ServiceKind; name: string; note: string; done: number; stars: number | null }[]
  readonly rooms: (StoredRoom & { bookableBy: Bookers })[]
}

/** A station for those who look after it. */
export interface HeldStation {
  readonly stationId: string
  readonly name: string
  readonly kind: StationKind
  readonly district: string
  readonly organisation: string
  readonly openedOn: string
  readonly closedOn: string | null
  readonly checkedAt: Date
  /** How many reports are open. */
  readonly reports: number
  readonly sample: boolean
}

/** An average of fewer would tell what each of them said. */
const RATINGS_SHOWN = 5

const LIST_PAGE = 30

const columns = sql`
  s.station_id as "stationId", s.name, s.kind, s.district, s.address, json_build_object('lat', s.lat, 'lng', s.lng) as spot,
  s.hours, s.facilities, s.services, s.sample`

/** In service on that day. */
export const serving = (day: string): Sql => sql`
  (s.opened_on <= ${day}::date and (s.closed_on is null or s.closed_on > ${day}::date))`

/** Whose name, address or district has these words in it. */
const saying = (search: string): Sql => {
  const words = containing(search)
  return sql`(${search} = '' or s.name ilike ${words} or s.address ilike ${words} or s.district ilike ${words})`
}

export const stationStore = (db: Queries) => ({
  /** So many stations from a spot outwards, after `skip` nearer ones; the index yields them in order. */
  near: ({ lat, lng }: Spot, wishes: Wishes, day: string, limit: number, skip = 0): Promise<StoredStation[]> =>
    db.rows(sql`
      select ${columns} from station s
      where ${serving(day)} and ${granting(wishes)}
      order by s.spot <-> sphere(${lat}, ${lng})
      limit ${limit} offset ${skip}`),

  /** The directory of a day, by name. */
  list: async (
    day: string,
    { district = null, search = '', ...wishes }: Wishes & { district?: string | null; search?: string },
    cursor?: string,
  ): Promise<Page<StoredStation>> => {
    const [stationId, name] = readCursor(cursor, [FIRST_ID, ''])
    const rows = await db.rows<StoredStation>(sql`
      select ${columns} from station s
      where (${district}::text is null or s.district = ${district}::text)
        and ${saying(search)}
        and ${serving(day)} and ${granting(wishes)}
        and (s.name, s.station_id) > (${name}, ${stationId}::uuid)
      order by s.name, s.station_id
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.stationId, row.name])
  },

  /** Those that these organisations, or any below them, run, whether in service or not. */
  held: async (organisationIds: readonly string[], search: string, cursor?: string): Promise<Page<HeldStation>> => {
    const [stationId, name] = readCursor(cursor, [FIRST_ID, ''])
    const rows = await db.rows<HeldStation>(sql`
      select s.station_id as "stationId", s.name, s.kind, s.district, o.name as organisation, s.opened_on as "openedOn",
             s.closed_on as "closedOn", s.checked_at as "checkedAt", s.sample,
             (select count(*) from station_report t where t.station_id = s.station_id and t.state = 'open') as reports
      from station s join organisation o on o.organisation_id = s.organisation_id
      where o.path && ${organisationIds}::uuid[]
        and ${saying(search)}
        and (s.name, s.station_id) > (${name}, ${stationId}::uuid)
      order by s.name, s.station_id
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.stationId, row.name])
  },

  districts: (day: string): Promise<{ district: string; stations: number }[]> =>
    db.rows(sql`
      select s.district, count(*)::int as stations from station s
      where ${serving(day)}
      group by s.district order by 2 desc, 1`),

  find: (stationId: string): Promise<WholeStation | undefined> =>
    db.row(sql`
      select ${columns}, s.organisation_id as "organisationId", o.name as organisation, o.path, s.phone,
             s.opened_on as "openedOn", s.closed_on as "closedOn", s.pictures, s.updated_at as "updatedAt",
             s.checked_at as "checkedAt",
             coalesce((select json_agg(json_build_object('kind', v.kind, 'name', v.name, 'note', v.note,
                                                         'done', d.done, 'stars', d.stars) order by v.kind)
                       from station_service v cross join lateral (
                         select count(*) as done,
                                case when count(stars) >= ${RATINGS_SHOWN} then round(avg(stars), 1) end as stars
                         from service_order o
                         where o.station_id = v.station_id and o.service = v.kind and o.state = 'done'
                       ) d
                       where v.station_id = s.station_id), '[]') as offers,
             coalesce((select json_agg(json_build_object('roomId', r.room_id, 'name', r.name, 'capacity', r.capacity,
                                                         'facilities', r.facilities,
                                                         'bookableBy', r.bookable_by) order by r.capacity desc, r.name)
                       from station_room r where r.station_id = s.station_id and r.retired_at is null), '[]') as rooms
      from station s join organisation o on o.organisation_id = s.organisation_id
      where s.station_id = ${stationId}`),
})
