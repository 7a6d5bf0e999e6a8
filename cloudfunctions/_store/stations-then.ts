import sql, { type Sql } from 'sql-template-tag'
import { serving } from './stations'

/** The field as the first of the later changes found it; null where none of them changed it. */
const found = (field: string): Sql => sql`
  (array_agg(c.before -> ${field}::text order by c.changed_at, c.change_id) filter (where c.before ? ${field}::text))[1]`

/**
 * `edited`, for the head of a statement: the stations that were written down anew since the end of a day, as they stood by
 * then. What a change found is what the one before it left; what nobody changed since stands in the station. A station that
 * came into the directory later is as it was first written down, and it is its first day of service that counts.
 */
export const editedSince = (day: string): Sql => sql`
  edited as materialized (
    select s.station_id, coalesce(c.name #>> '{}', s.name) as name, o.lat, o.lng, sphere(o.lat, o.lng) as spot,
           coalesce(c.hours, s.hours) as hours, coalesce((c.opened #>> '{}')::date, s.opened_on) as opened_on,
           case when c.closed is null then s.closed_on else (c.closed #>> '{}')::date end as closed_on
    from (select c.station_id, ${found('name')} as name, ${found('spot')} as spot, ${found('hours')} as hours,
                 ${found('openedOn')} as opened, ${found('closedOn')} as closed
          from station_change c
          where c.changed_at >= (${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'
            and c.before ?| array['name', 'spot', 'hours', 'openedOn', 'closedOn']
          group by c.station_id) c
    join station s on s.station_id = c.station_id
    cross join lateral (select coalesce((c.spot ->> 'lat')::float8, s.lat) as lat,
                               coalesce((c.spot ->> 'lng')::float8, s.lng) as lng) o)`

/** How many days before and after a day are around it: with it a week. */
const AROUND = 3

/**
 * Whether a station opens at all in those days: its week has opening hours, or where all of that is closed, an exception
 * or a public holiday then has. A weekend, or another day on which a week makes an exception, does not make it closed.
 * ISO days are compared as text: some were stored before there were bounds, and the year 0000 is no date for PostgreSQL.
 */
const opens = (day: string): Sql => {
  const around = sql`between (${day}::date - ${AROUND}::int)::text and (${day}::date + ${AROUND}::int)::text`
  return sql`
    (jsonb_path_exists(s.hours, '$.week[*][*]')
     or exists (select from jsonb_array_elements(s.hours -> 'exceptions') x
                where x ->> 'day' ${around} and x -> 'open' <> '[]')
     or (s.hours -> 'holidays' not in ('null', '[]') and exists (
           select from holiday h
           where h.day::text ${around}
             and not exists (select from jsonb_array_elements(s.hours -> 'exceptions') x where x ->> 'day' = h.day::text))))`
}

/** Serving that day, not closed for a while, and a place that opens. */
const open = (day: string): Sql => sql`
  ${serving(day)} and coalesce(s.hours ->> 'closedUntil' <= ${day}, true) and ${opens(day)}`

/** A station `s` that stands as it stood by the end of that day, and was open. */
const stands = (day: string): Sql => sql`${open(day)} and s.station_id not in (select station_id from edited)`

/**
 * Whether an open station of that day is closer to an enterprise `e` than the chord. The index yields the stations in the
 * cube around it, and for those that are `edited` the enterprises in the cube around each, once; the distance decides.
 */
export const within = (chord: number, day: string): Sql => sql`
  (exists (select from station s
           where s.spot <@ cube_enlarge(e.spot, ${chord}, 3) and s.spot <-> e.spot < ${chord} and ${stands(day)})
   or e.enterprise_id in (select n.enterprise_id from edited s join enterprise n
                          on n.spot <@ cube_enlarge(s.spot, ${chord}, 3) and n.spot <-> s.spot < ${chord}
                          where ${open(day)}))`

/** The open stations of that day that are nearest to a point, nearest first. */
export const nearest = (point: Sql, day: string, limit: number): Sql => {
  const some = (from: Sql, which: Sql) => sql`
    (select s.station_id, s.name, s.lat, s.lng, s.spot <-> ${point} as way from ${from} s
     where ${which} order by s.spot <-> ${point} limit ${limit})`
  return sql`
    select * from (${some(sql`station`, stands(day))} union all ${some(sql`edited`, open(day))}) s
    order by way limit ${limit}`
}
