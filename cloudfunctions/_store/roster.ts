import sql from 'sql-template-tag'
import type { Member } from '../../core/members/contract'
import type { OfficerRole, organisationKinds } from '../../core/organisation/tree'
import { dayOf } from '../../core/time'
import { belongs } from './belongs'
import type { Database, Queries } from './database'
import { inOffice } from './in-office'
import { newId } from './new-id'
import { organisationStore } from './organisations'

/** An organisation by its name; those above it come earlier in a list, or are known already. */
export interface ListedOrganisation {
  readonly name: string
  readonly kind: (typeof organisationKinds)[number]
  readonly parent: string | null
  readonly district: string | null
}

export interface ListedMember {
  readonly name: string
  readonly organisation: string
  readonly status: Member['status']
  readonly office: OfficerRole | null
}

interface Known {
  readonly organisationId: string
  readonly path: readonly string[]
}

export interface Added {
  readonly organisations: number
  readonly members: number
}

export const rosterStore = (db: Database) => ({
  names: async (): Promise<Set<string>> => new Set((await known(db)).keys()),

  /** Add what is not there yet, all of it or nothing; people are told apart by branch and name. */
  add: (organisations: readonly ListedOrganisation[], people: readonly ListedMember[], now: Date): Promise<Added> =>
    db.transaction(async (tx) => {
      const byName = await known(tx)
      for (const organisation of organisations)
        byName.set(organisation.name, await addOrganisation(tx, organisation, byName))
      return { organisations: organisations.length, members: await addMembers(tx, people, byName, now) }
    }),

  /** Whether the invented people of the demonstration are here: they and an organisation’s own do not go together. */
  hasSamples: async (): Promise<boolean> =>
    (await db.row(sql`select 1 from member where sample limit 1`)) !== undefined,

  /** Whether an organisation’s own people are here. */
  hasOwn: async (): Promise<boolean> =>
    (await db.row(sql`select 1 from member where not sample limit 1`)) !== undefined,

  /** Officers of today whom nobody has bound yet and who hold no code that still works: the first to be given one. */
  officersToInvite: (now: Date): Promise<{ memberId: string; name: string; organisation: string }[]> =>
    db.rows(sql`
      select distinct on (o.path, m.name, m.member_id) m.member_id as "memberId", m.name, o.name as organisation
      from officer f join member m on m.member_id = f.member_id
      join organisation o on o.organisation_id = m.organisation_id
      where ${inOffice(dayOf(now))} and ${unbound(now)} and not ${holdsCode(now)}
      order by o.path, m.name, m.member_id`),

  /** How many officers of today whom nobody has bound yet hold a code that still works. */
  officersInvited: async (now: Date): Promise<number> =>
    (await db.row<{ count: number }>(sql`
      select count(distinct m.member_id)::int as count from officer f join member m on m.member_id = f.member_id
      where ${inOffice(dayOf(now))} and ${unbound(now)} and ${holdsCode(now)}`))!.count,
})

/** Of a member `m`. */
const unbound = (now: Date) => sql`${belongs(dayOf(now))} and not m.sample
  and not exists (select from identity i where i.member_id = m.member_id)`

const holdsCode = (now: Date) => sql`exists (
  select from invitation v where v.member_id = m.member_id and v.ended_at is null and v.expires_at > ${now})`

const known = async (db: Queries): Promise<Map<string, Known>> => {
  const rows = await db.rows<Known & { name: string }>(
    sql`select name, organisation_id as "organisationId", path from organisation`,
  )
  return new Map(rows.map((row) => [row.name, row]))
}

const addOrganisation = async (
  tx: Queries,
  { name, kind, parent, district }: ListedOrganisation,
  byName: ReadonlyMap<string, Known>,
): Promise<Known> => {
  const organisationId = newId()
  const path = [...(parent === null ? [] : byName.get(parent)!.path), organisationId]
  await organisationStore(tx).add({ organisationId, name, kind, district, path })
  return { organisationId, path }
}

/** One statement takes so many people. */
const AT_ONCE = 5000

/** Those who are not there yet; how many. */
const addMembers = async (
  tx: Queries,
  people: readonly ListedMember[],
  byName: ReadonlyMap<string, Known>,
  now: Date,
): Promise<number> => {
  const listed = people.map(({ organisation, ...person }) => ({
    ...person,
    organisationId: byName.get(organisation)!.organisationId,
  }))
  const branches = [...new Set(listed.map(({ organisationId }) => organisationId))]
  const known = await tx.rows<{ organisationId: string; name: string }>(sql`
    select organisation_id as "organisationId", name from member where organisation_id = any (${branches}::uuid[])`)
  const keyOf = ({ organisationId, name }: { organisationId: string; name: string }) => `${organisationId} ${name}`
  const there = new Set(known.map(keyOf))
  const added = listed.filter((person) => {
    const isNew = !there.has(keyOf(person))
    there.add(keyOf(person))
    return isNew
  })
  for (let from = 0; from < added.length; from += AT_ONCE)
    await addSome(
      tx,
      added.slice(from, from + AT_ONCE).map((person) => ({ ...person, memberId: newId() })),
      dayOf(now),
    )
  return added.length
}

const addSome = async (tx: Queries, people: readonly object[], day: string): Promise<void> => {
  await tx.rows(sql`
    with g as (
      select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as g (
        "memberId" uuid, "organisationId" uuid, name text, status text, office text)
    ), added as (
      insert into member (member_id, organisation_id, name, status, joined_on, sample)
      select "memberId", "organisationId", name, status, ${day}::date, false from g
    )
    insert into officer (member_id, organisation_id, role, since)
    select "memberId", "organisationId", office, ${day}::date from g where office is not null`)
}
