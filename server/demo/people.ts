import sql from 'sql-template-tag'
import type { Database } from '../../cloudfunctions/_store/database'
import type { OutputOf } from '../../core/action'
import type { demo } from '../../core/demo/contract'
import { dayOf } from '../../core/time'

type Person = OutputOf<typeof demo.people>['people'][number]

/** Every invented person: officers first, from the root of the tree down, then members by name. */
export const people = (database: Database, now: Date): Promise<Person[]> =>
  database.rows<Person>(sql`
    with office as (
      select f.member_id, min(array_length(o.path, 1)) as depth,
             json_agg(json_build_object('organisation', o.name, 'kind', o.kind, 'role', f.role)
                      order by array_length(o.path, 1), f.role) as offices
      from officer f join organisation o on o.organisation_id = f.organisation_id
      where f.since <= ${dayOf(now)} and (f.until is null or f.until >= ${dayOf(now)})
      group by f.member_id
    )
    select m.member_id as "memberId", m.name, o.name as organisation, o.district,
           coalesce(office.offices, '[]') as offices
    from member m
    join organisation o on o.organisation_id = m.organisation_id
    left join office on office.member_id = m.member_id
    where m.sample and m.left_on is null
    order by office.depth nulls last, o.district, o.name, m.name`)

export const samplePerson = async (database: Database, memberId: string): Promise<boolean> =>
  (await database.rows(sql`select from member where member_id = ${memberId} and sample and left_on is null`)).length > 0
