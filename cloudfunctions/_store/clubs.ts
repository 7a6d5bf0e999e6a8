import sql from 'sql-template-tag'
import type { Queries } from './database'

export interface StoredClub {
  readonly clubId: string
  readonly organisationId: string
  readonly name: string
  readonly about: string
  readonly leadId: string
  readonly endedAt: Date | null
}

export interface HostSide {
  readonly organisationId: string
  readonly clubId: string | null
  readonly name: string
  readonly themeDay: Date | null
}

export const clubStore = (db: Queries) => ({
  find: (clubId: string): Promise<StoredClub | undefined> =>
    db.row(sql`
      select club_id as "clubId", organisation_id as "organisationId", name, about, lead_id as "leadId",
             ended_at as "endedAt"
      from club where club_id = ${clubId}`),

  /** Organisations, their clubs, and the clubs that a member leads: whoever may host for them. */
  hosts: (organisationIds: readonly string[], memberId: string): Promise<HostSide[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", club_id as "clubId", name,
             (select max(a.from_at) from activity a
              where a.organisation_id = h.organisation_id and h.club_id is null and a.kind = 'theme_day'
                and a.state in ('published', 'finished')) as "themeDay"
      from (select organisation_id, null::uuid as club_id, name, cardinality(path) as depth
            from organisation where organisation_id = any (${organisationIds}::uuid[])
            union all
            select organisation_id, club_id, name, null from club
            where ended_at is null and (lead_id = ${memberId} or organisation_id = any (${organisationIds}::uuid[]))) h
      order by depth desc nulls last, name, club_id`),
})
