import sql from 'sql-template-tag'
import { belongs } from '../../cloudfunctions/_store/belongs'
import type { Database } from '../../cloudfunctions/_store/database'
import { inOffice } from '../../cloudfunctions/_store/in-office'
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
      where ${inOffice(dayOf(now))}
      group by f.member_id
    )
    select m.member_id as "memberId", m.name, o.name as organisation, o.district,
           coalesce(office.offices, '[]') as offices
    from member m
    join organisation o on o.organisation_id = m.organisation_id
    left join office on office.member_id = m.member_id
    where m.sample and ${belongs(dayOf(now))}
    order by office.depth nulls last, o.district, o.name, m.name`)

export const samplePerson = async (database: Database, memberId: string, now: Date): Promise<boolean> =>
  (await database.row(sql`
    select 1 from member m where m.member_id = ${memberId} and m.sample and ${belongs(dayOf(now))}`)) !== undefined
