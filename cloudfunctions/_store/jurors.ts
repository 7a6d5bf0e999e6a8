import sql from 'sql-template-tag'
import type { Office, Path } from '../../core/organisation/rules'
import { dayOf } from '../../core/time'
import { belongs } from './belongs'
import type { Queries } from './database'
import { inOffice } from './in-office'

export interface StoredJuror {
  readonly path: Path
  readonly offices: readonly Office[]
}

/** Those who are the jury of a tender on that day: where they belong, and the offices they hold. */
export const jurorsOf = (db: Queries, tenderId: string, now: Date): Promise<StoredJuror[]> => {
  const isHeld = inOffice(dayOf(now))
  return db.rows(sql`
    select o.path, (select json_agg(json_build_object('organisationId', f.organisation_id)) from officer f
                    where f.member_id = m.member_id and ${isHeld}) as offices
    from member m join organisation o using (organisation_id)
    where ${belongs(dayOf(now))} and exists (
      select from officer f join tender t using (organisation_id)
      where t.tender_id = ${tenderId} and f.member_id = m.member_id and ${isHeld})`)
}
