import sql, { type Sql } from 'sql-template-tag'
import { dayOf } from '../../core/time'
import { inOffice } from './in-office'

/** Part of a statement: who runs the activity `a`, as an officer of its leader or by themselves; an array of members. */
export const runners = (now: Date): Sql => sql`
  array(select f.member_id from officer f where f.organisation_id = a.organisation_id and ${inOffice(dayOf(now))}
        union select h.organiser_id from activity_host h
        where h.activity_id = a.activity_id and h.state = 'lead' and h.organiser_id is not null)`
