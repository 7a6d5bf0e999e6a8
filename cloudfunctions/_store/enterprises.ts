import sql from 'sql-template-tag'
import type { Spot } from '../../core/geo'
import type { Queries } from './database'

export interface NewEnterprise {
  readonly enterpriseId: string
  readonly name: string
  readonly district: string
  readonly address: string
  readonly spot: Spot
  readonly employees: number | null
  readonly fromOn: string
  /** It is there no longer from that day on. */
  readonly untilOn: string | null
  /** The party organisation that covers it, from a day on. */
  readonly organised: { readonly organisationId: string; readonly on: string } | null
  readonly sample: boolean
}

export const enterpriseStore = (db: Queries) => ({
  add: async ({ spot, organised, ...enterprise }: NewEnterprise): Promise<void> => {
    await db.rows(sql`
      insert into enterprise (enterprise_id, name, district, address, lat, lng, employees, from_on, until_on,
                              organisation_id, organised_on, sample)
      values (${enterprise.enterpriseId}, ${enterprise.name}, ${enterprise.district}, ${enterprise.address}, ${spot.lat},
              ${spot.lng}, ${enterprise.employees}, ${enterprise.fromOn}, ${enterprise.untilOn},
              ${organised?.organisationId ?? null}, ${organised?.on ?? null}, ${enterprise.sample})`)
  },
})
