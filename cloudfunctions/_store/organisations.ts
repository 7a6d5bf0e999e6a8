import sql, { type Sql } from 'sql-template-tag'
import type { Path } from '../../core/organisation/rules'
import type { Organisation } from '../../core/organisation/tree'
import type { Committee } from '../../core/organisation/watch'
import { dayOf } from '../../core/time'
import { belongs } from './belongs'
import type { Queries } from './database'
import { inOffice } from './in-office'

const findOrganisation =
  (db: Queries) =>
  (organisationId: string): Promise<{ name: string; path: Path } | undefined> =>
    db.row(sql`select name, path from organisation where organisation_id = ${organisationId}`)

/** Of an organisation `o`: whether it is of that path, at or below one of those, or above one. */
const isAround = (path: Path, offices: readonly string[]): Sql => sql`
  (o.path && ${offices}::uuid[]
   or o.organisation_id in (select unnest(h.path) from organisation h
                            where h.organisation_id = any (${offices}::uuid[] || ${path}::uuid[])))`

export interface OrganisationAround extends Organisation {
  /** Whether it is one of those, or below. */
  readonly hostable: boolean
}

export const organisationStore = (db: Queries) => ({
  exists: async (organisationId: string): Promise<boolean> =>
    (await db.row(sql`select 1 from organisation where organisation_id = ${organisationId}`)) !== undefined,

  /** What they are called. */
  names: (organisationIds: readonly string[]): Promise<{ organisationId: string; organisation: string }[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", name as organisation from organisation
      where organisation_id = any (${organisationIds}::uuid[]) order by name`),

  find: findOrganisation(db),

  path: async (organisationId: string): Promise<Path | undefined> => (await findOrganisation(db)(organisationId))?.path,

  /** With their names and where they are, in the order of the tree. */
  placed: (organisationIds: readonly string[]): Promise<{ organisationId: string; name: string; path: Path }[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", name, path from organisation
      where organisation_id = any (${organisationIds}::uuid[]) order by array_length(path, 1), path`),

  /** These and all above them. */
  line: async (organisationIds: readonly string[]): Promise<string[]> => {
    const rows = await db.rows<{ id: string }>(sql`
      select distinct unnest(path) as id from organisation where organisation_id = any (${organisationIds}::uuid[])`)
    return rows.map(({ id }) => id)
  },

  /** Those of some organisations that are below one. */
  below: async (above: string, organisationIds: readonly string[]): Promise<string[]> => {
    const rows = await db.rows<{ id: string }>(sql`
      select organisation_id as id from organisation
      where organisation_id = any (${organisationIds}::uuid[]) and path @> array[${above}::uuid]
        and organisation_id <> ${above}`)
    return rows.map(({ id }) => id)
  },

  /** By words of their name, in the order of the tree; `below` leaves out all that is not below that one. */
  search: (words: string, below: string | null, limit: number): Promise<Organisation[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", name, kind from organisation
      where strpos(name, ${words}) > 0
        and (${below}::uuid is null or (path @> array[${below}::uuid] and organisation_id <> ${below}))
      order by array_length(path, 1), path
      limit ${limit}`),

  /** Of those organisations, the ones that somebody speaks for: holds an office of just that one. */
  spokenFor: async (organisationIds: readonly string[], now: Date): Promise<string[]> => {
    if (organisationIds.length === 0) return []
    const day = dayOf(now)
    const rows = await db.rows<{ id: string }>(sql`
      select distinct f.organisation_id as id from officer f join member m using (member_id)
      where f.organisation_id = any (${organisationIds}::uuid[]) and ${inOffice(day)} and ${belongs(day)}`)
    return rows.map(({ id }) => id)
  },

  /** The root of the tree: the whole city. */
  root: async (): Promise<string | undefined> =>
    (
      await db.row<{ id: string }>(
        sql`select organisation_id as id from organisation where array_length(path, 1) = 1 order by 1 limit 1`,
      )
    )?.id,

  /** Those of some organisations that are committees. */
  committees: (organisationIds: readonly string[]): Promise<Committee[]> =>
    db.rows(sql`
      select array_length(c.path, 1) = 1 as "isRoot",
             array(select distinct o.district from organisation o
                   where o.path @> array[c.organisation_id] and o.district is not null order by 1) as districts
      from organisation c
      where c.organisation_id = any (${organisationIds}::uuid[]) and c.kind = 'committee'`),

  /** Where an organisation is: its own district, or that of the nearest above it that has one. */
  districtOf: async (path: Path): Promise<string | undefined> =>
    (
      await db.row<{ district: string }>(sql`
        select district from organisation where organisation_id = any (${path}::uuid[]) and district is not null
        order by array_length(path, 1) desc limit 1`)
    )?.district,

  /** Those of a path, and all at and below some: in the order of the tree, so many at most. */
  around: (path: Path, offices: readonly string[], search: string, atMost: number): Promise<OrganisationAround[]> =>
    db.rows(sql`
      select o.organisation_id as "organisationId", o.name, o.kind, o.path && ${offices}::uuid[] as hostable
      from organisation o
      where ${isAround(path, offices)} and strpos(o.name, ${search}) > 0
      order by o.path limit ${atMost}`),

  /** Whether all of these are among those. */
  areAround: async (path: Path, offices: readonly string[], organisationIds: readonly string[]): Promise<boolean> => {
    const row = await db.row<{ around: number }>(sql`
      select count(*) as around from organisation o
      where o.organisation_id = any (${organisationIds}::uuid[]) and ${isAround(path, offices)}`)
    return row!.around === new Set(organisationIds).size
  },

  add: async (organisation: Organisation & { path: Path; district: string | null }): Promise<void> => {
    await db.rows(sql`
      insert into organisation (organisation_id, path, kind, name, district)
      values (${organisation.organisationId}, ${organisation.path}, ${organisation.kind}, ${organisation.name},
              ${organisation.district})`)
  },
})
