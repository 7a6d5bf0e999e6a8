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

export const clubStore = (db: Queries) => ({
  find: (clubId: string): Promise<StoredClub | undefined> =>
    db.row(sql`
      select club_id as "clubId", organisation_id as "organisationId", name, about, lead_id as "leadId",
             ended_at as "endedAt"
      from club where club_id = ${clubId}`),
})
