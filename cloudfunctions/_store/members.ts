import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Member } from '../../core/members/contract'
import type { Path } from '../../core/organisation/rules'
import type { OfficerRole } from '../../core/organisation/tree'
import { dayOf } from '../../core/time'
import { belongs } from './belongs'
import type { Queries } from './database'
import { gather, inPlaces } from './gather'
import { inOffice } from './in-office'
import { FIRST_ID, page, type Page } from './page'
import { markUsed } from './sign-ins'

/** Who the platform says is asking. */
export interface Identity {
  readonly provider: 'wechat' | 'browser'
  /** An openid, or the hash of a browser’s secret cookie. */
  readonly subject: string
  /** A keyed hash of the network address, where there is one; addresses themselves are not kept. */
  readonly address: string | null
}

export interface Caller {
  readonly memberId: string
  readonly organisationId: string
  readonly path: Path
  readonly status: Member['status']
  readonly offices: readonly { readonly organisationId: string; readonly role: OfficerRole }[]
}

interface Placed {
  readonly path: Path
  readonly status: Member['status']
  readonly offices: readonly { readonly organisationId: string; readonly path: Path; readonly role: OfficerRole }[]
  readonly hasWechat: boolean
}

interface RosterEntry {
  memberId: string
  name: string
  status: Member['status']
  organisation: string
  bound: boolean
}

const ROSTER_PAGE = 50

const officesOf = (memberId: Sql, day: Sql): Sql => sql`
  coalesce((
    select json_agg(json_build_object('organisationId', f.organisation_id, 'organisation', held.name, 'kind', held.kind,
                                      'role', f.role)
                    order by array_length(held.path, 1), f.role)
    from officer f join organisation held on held.organisation_id = f.organisation_id
    where f.member_id = ${memberId} and ${inOffice(day)}
  ), '[]')`

/**
 * How the people of the organisations `o` are come by. A plan is made once, not knowing for whom: most people are read in
 * the order of the roster as far as a page goes, or all of them where a name is looked for; a few branch by branch.
 */
const inOrder = sql`join member m on m.organisation_id = o.organisation_id`
const lookedThrough = sql`join (select * from member offset 0) m on m.organisation_id = o.organisation_id`
const branchByBranch = sql`
  cross join lateral (select * from member b where b.organisation_id = o.organisation_id offset 0) m`

export const memberStore = (db: Queries) => ({
  caller: findCaller(db),

  profile: (memberId: string, now: Date): Promise<Member | undefined> =>
    db.row<Member>(sql`
      select m.member_id as "memberId", m.name, m.status, ${officesOf(sql`m.member_id`, sql`${dayOf(now)}`)} as offices,
             (select json_agg(json_build_object('organisationId', a.organisation_id, 'name', a.name, 'kind', a.kind)
                              order by array_length(a.path, 1))
              from organisation a where a.organisation_id = any (o.path)) as path
      from member m join organisation o on o.organisation_id = m.organisation_id
      where m.member_id = ${memberId}`),

  name: async (memberId: string): Promise<string | undefined> =>
    (await db.row<{ name: string }>(sql`select name from member where member_id = ${memberId}`))?.name,

  /**
   * Where somebody belongs and what offices they hold or are to hold, to judge what others may do for them: a code for whoever
   * takes office next month is worth that office.
   */
  place: (memberId: string, now: Date): Promise<Placed | undefined> =>
    db.row(sql`
      select o.path, m.status,
             coalesce((
               select json_agg(json_build_object('organisationId', f.organisation_id, 'path', held.path, 'role', f.role))
               from officer f join organisation held on held.organisation_id = f.organisation_id
               where f.member_id = m.member_id and (f.until is null or f.until >= ${dayOf(now)})
             ), '[]') as offices,
             exists (select from identity where member_id = m.member_id and provider = 'wechat') as "hasWechat"
      from member m join organisation o on o.organisation_id = m.organisation_id
      where m.member_id = ${memberId} and ${belongs(dayOf(now))}`),

  /** People of the organisations and of all below them, by name; `most` where these are most people there are. */
  roster: async (
    organisationIds: readonly string[],
    most: boolean,
    search: string,
    now: Date,
    cursor?: string,
  ): Promise<Page<RosterEntry>> => {
    const [memberId, name] = readCursor(cursor, [FIRST_ID, ''])
    const people = !most ? branchByBranch : search === '' ? inOrder : lookedThrough
    const rows = await db.rows<RosterEntry>(sql`
      select m.member_id as "memberId", m.name, m.status, o.name as organisation,
             exists (select from identity i where i.member_id = m.member_id) as bound
      from organisation o ${people}
      where o.path && ${organisationIds}::uuid[] and ${belongs(dayOf(now))}
        and strpos(m.name, ${search}) > 0 and (m.name, m.member_id) > (${name}, ${memberId}::uuid)
      order by m.name, m.member_id
      limit ${ROSTER_PAGE + 1}`)
    return page(rows, ROSTER_PAGE, (row) => [row.memberId, row.name])
  },

  add: async (member: {
    memberId: string
    organisationId: string
    name: string
    status: Member['status']
    joinedOn: string
    sample: boolean
  }): Promise<void> => {
    await db.rows(sql`
      insert into member (member_id, organisation_id, name, status, joined_on, sample)
      values (${member.memberId}, ${member.organisationId}, ${member.name}, ${member.status}, ${member.joinedOn},
              ${member.sample})`)
  },

  /** Where somebody works from that day on, in place of where they worked before. */
  employ: async (memberId: string, enterpriseId: string, since: string): Promise<void> => {
    await db.rows(sql`
      update member set enterprise_id = ${enterpriseId}, employed_on = ${since} where member_id = ${memberId}`)
  },

  appoint: async (memberId: string, organisationId: string, role: OfficerRole, since: string): Promise<void> => {
    await db.rows(sql`
      insert into officer (member_id, organisation_id, role, since)
      values (${memberId}, ${organisationId}, ${role}, ${since})`)
  },
})

/** Whom an identity is bound to, unless they have left. Every request asks; those that arrive together ask together. */
const findCaller = (db: Queries) => {
  const findAll = gather(async (asked: readonly (Omit<Identity, 'address'> & { readonly day: string })[]) => {
    const rows = await db.rows<Caller & { place: number; firstToday: boolean }>(sql`
      select asked.place::int, i.last_used_on < asked.day as "firstToday", m.member_id as "memberId", m.organisation_id as "organisationId", o.path, m.status,
             ${officesOf(sql`m.member_id`, sql`asked.day`)} as offices
      from unnest(${asked.map(({ provider }) => provider)}::text[], ${asked.map(({ subject }) => subject)}::text[],
                  ${asked.map(({ day }) => day)}::date[]) with ordinality as asked (provider, subject, day, place)
      join identity i on i.provider = asked.provider and i.subject = asked.subject
      join member m on m.member_id = i.member_id and ${belongs(sql`asked.day`)}
      join organisation o on o.organisation_id = m.organisation_id`)
    await markUsed(
      db,
      rows.filter(({ firstToday }) => firstToday).map(({ place }) => asked[place - 1]!),
    )
    return inPlaces(rows, asked)
  })
  return async ({ provider, subject }: Identity, now: Date): Promise<Caller | null> =>
    (await findAll({ provider, subject, day: dayOf(now) })) ?? null
}
