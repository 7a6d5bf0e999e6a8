import sql, { type Sql } from 'sql-template-tag'
import type { Spot } from '../../core/geo'
import type { Watched } from '../../core/organisation/watch'
import { CIRCLE_CHORD } from '../../core/stations/circle'
import type { Figures } from '../../core/stations/coverage'
import { belongs } from './belongs'
import type { Queries } from './database'
import { editedSince, nearest, within } from './stations-then'

/** What a report is about: a day, and the districts that whoever asks watches over. */
export interface Scope {
  readonly day: string
  readonly districts: Watched
}

export interface DistrictFigures extends Figures {
  readonly district: string
  readonly middle: Spot
}

export interface StoredPlace {
  readonly enterpriseId: string
  readonly name: string
  readonly district: string
  readonly spot: Spot
  readonly covered: boolean
  readonly organised: boolean
  readonly members: number
}

/** What a map of the surroundings has room for. */
const DOTS = 200
const STATIONS = 60

const there = ({ day, districts }: Scope): Sql => sql`
  e.from_on <= ${day}::date and (e.until_on is null or e.until_on > ${day}::date)
  and (${districts}::text[] is null or e.district = any (${districts}::text[]))`

const organised = (day: string): Sql => sql`coalesce(e.organised_on <= ${day}::date, false)`

/** Party members who worked there: neither applicants nor others on the roster. */
const employed = (day: string): Sql => sql`
  select m.enterprise_id, count(*)::int as members from member m
  where m.enterprise_id is not null and m.employed_on <= ${day}::date and m.joined_on <= ${day}::date
    and ${belongs(day)} and m.status in ('full', 'probationary')
  group by m.enterprise_id`

/** Each enterprise of the scope, whether it is covered, and its members; `edited` is in the head of the statement. */
const places = (scope: Scope): Sql => sql`
  select e.enterprise_id, e.name, e.district, e.lat, e.lng, e.spot, ${within(CIRCLE_CHORD, scope.day)} as covered,
         ${organised(scope.day)} as organised, coalesce(w.members, 0) as members
  from enterprise e left join (${employed(scope.day)}) w on w.enterprise_id = e.enterprise_id
  where ${there(scope)}`

/** The same, worked out once for a statement that asks several times. */
const workedOut = (scope: Scope): Sql => sql`
  with ${editedSince(scope.day)}, p as materialized (${places(scope)})`

const columns = sql`
  p.enterprise_id as "enterpriseId", p.name, p.district, json_build_object('lat', p.lat, 'lng', p.lng) as spot, p.covered,
  p.organised, p.members`

export const coverageStore = (db: Queries) => ({
  districts: (scope: Scope): Promise<DistrictFigures[]> =>
    db.rows(sql`
      ${workedOut(scope)}
      select p.district, count(*)::int as enterprises, (count(*) filter (where p.covered))::int as covered,
             (count(*) filter (where p.organised))::int as organised, sum(p.members)::int as members,
             coalesce(sum(p.members) filter (where p.covered), 0)::int as "membersCovered",
             json_build_object('lat', avg(p.lat), 'lng', avg(p.lng)) as middle
      from p
      group by p.district
      order by avg(p.covered::int), p.district`),

  uncovered: (scope: Scope): Promise<StoredPlace[]> =>
    db.rows(sql`${workedOut(scope)} select ${columns} from p where not p.covered`),

  /** What a station at a spot would change. */
  whatIf: async (
    scope: Scope,
    { lat, lng }: Spot,
  ): Promise<{ enterprises: number; covered: number; gained: number; membersGained: number }> =>
    (await db.row(sql`
      ${workedOut(scope)}
      select count(*)::int as enterprises, (count(*) filter (where p.covered))::int as covered,
             (count(*) filter (where p.gained))::int as gained,
             coalesce(sum(p.members) filter (where p.gained), 0)::int as "membersGained"
      from (select *, not covered and spot <-> sphere(${lat}, ${lng}) < ${CIRCLE_CHORD} as gained from p) p`))!,

  /** The enterprises nearest to a spot, nearest first. */
  enterprisesNear: (scope: Scope, { lat, lng }: Spot): Promise<StoredPlace[]> =>
    db.rows(sql`
      with ${editedSince(scope.day)}
      select ${columns} from (${places(scope)}) p
      order by p.spot <-> sphere(${lat}, ${lng})
      limit ${DOTS}`),

  stationsNear: (day: string, { lat, lng }: Spot): Promise<{ stationId: string; name: string; spot: Spot }[]> =>
    db.rows(sql`
      with ${editedSince(day)}
      select s.station_id as "stationId", s.name, json_build_object('lat', s.lat, 'lng', s.lng) as spot
      from (${nearest(sql`sphere(${lat}, ${lng})`, day, STATIONS)}) s
      order by s.way`),

  /** For each of some spots the open station nearest to it; null where there is none. */
  nearestStations: async (day: string, spots: readonly Spot[]): Promise<(Spot | null)[]> => {
    const rows = await db.rows<{ nearest: Spot | null }>(sql`
      with ${editedSince(day)}
      select (select json_build_object('lat', s.lat, 'lng', s.lng)
              from (${nearest(sql`sphere(asked.lat, asked.lng)`, day, 1)}) s) as nearest
      from unnest(${spots.map(({ lat }) => lat)}::float8[], ${spots.map(({ lng }) => lng)}::float8[])
        with ordinality as asked (lat, lng, place)
      order by asked.place`)
    return rows.map((each) => each.nearest)
  },
})
