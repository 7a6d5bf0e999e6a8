import sql from 'sql-template-tag'
import type { ActivityKind } from '../../core/activities/kinds'
import type { ActivityState } from '../../core/activities/life'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import { isFor, type Asker } from './activity-card'
import type { Database, Queries } from './database'
import { FIRST_ID, page, type Page } from './page'

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

export interface ListedClub {
  readonly clubId: string
  readonly name: string
  readonly organisation: string
  readonly about: string
  readonly members: number
  readonly mine: boolean
  readonly sample: boolean
}

export interface WholeClub extends StoredClub, ListedClub {
  readonly path: Path
  readonly lead: string
}

export interface ClubActivity {
  readonly activityId: string
  readonly title: string
  readonly kind: ActivityKind
  readonly state: ActivityState
  readonly from: Date | null
}

interface Person {
  readonly memberId: string
  readonly name: string
  readonly organisation: string
}

export interface WritingClub extends Omit<StoredClub, 'endedAt'> {
  readonly sample?: boolean
}

const own = sql`
  c.club_id as "clubId", c.organisation_id as "organisationId", c.name, c.about, c.lead_id as "leadId",
  c.ended_at as "endedAt"`

const listed = (memberId: string) => sql`
  c.club_id as "clubId", c.name, o.name as organisation, c.about, c.sample,
  (select count(*) from club_member m where m.club_id = c.club_id and m.left_at is null) as members,
  exists (select from club_member m
          where m.club_id = c.club_id and m.member_id = ${memberId} and m.left_at is null) as mine`

const ACTIVITIES = 30
const LIST_PAGE = 30
/** More than any club has. */
const MOST_MEMBERS = '1000000'

export const clubStore = (db: Database) => ({
  find: (clubId: string): Promise<StoredClub | undefined> =>
    db.row(sql`select ${own} from club c where c.club_id = ${clubId}`),

  /** Those that somebody leads. */
  ledBy: (memberId: string): Promise<(StoredClub & { readonly path: Path })[]> =>
    db.rows(sql`
      select ${own}, o.path from club c join organisation o on o.organisation_id = c.organisation_id
      where c.lead_id = ${memberId} and c.ended_at is null order by c.name, c.club_id`),

  list: async (memberId: string, cursor?: string): Promise<Page<ListedClub>> => {
    const [mine, members, clubId, name] = readCursor(cursor, ['true', MOST_MEMBERS, FIRST_ID, ''])
    const rows = await db.rows<ListedClub>(sql`
      select * from (
        select ${listed(memberId)} from club c join organisation o on o.organisation_id = c.organisation_id
        where c.ended_at is null
      ) c
      where (not mine, -members, name, "clubId") > (not ${mine}::boolean, -${members}::int, ${name}, ${clubId}::uuid)
      order by not mine, -members, name, "clubId"
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [String(row.mine), String(row.members), row.clubId, row.name])
  },

  whole: (clubId: string, memberId: string): Promise<WholeClub | undefined> =>
    db.row(sql`
      select ${own}, ${listed(memberId)}, o.path, l.name as lead
      from club c join organisation o on o.organisation_id = c.organisation_id
      join member l on l.member_id = c.lead_id
      where c.club_id = ${clubId}`),

  /** What is published and for somebody, what is ahead in front, then the latest. */
  activities: (clubId: string, asker: Asker, now: Date): Promise<ClubActivity[]> =>
    db.rows(sql`
      select activity_id as "activityId", title, kind, state, from_at as "from" from activity a
      where club_id = ${clubId} and state in ('published', 'finished') and ${isFor(asker)}
      order by from_at < ${now}, case when from_at < ${now} then ${now} - from_at else from_at - ${now} end
      limit ${ACTIVITIES}`),

  people: (clubId: string): Promise<Person[]> =>
    db.rows(sql`
      select p.member_id as "memberId", p.name, o.name as organisation
      from club_member m join member p using (member_id) join organisation o using (organisation_id)
      where m.club_id = ${clubId} and m.left_at is null
      order by m.joined_at, p.member_id
      limit 500`),

  /** Make it, or change it; who leads it is in it. */
  save: (club: WritingClub, now: Date): Promise<void> =>
    db.transaction(async (tx) => {
      const { clubId, organisationId, name, about, leadId, sample = false } = club
      await tx.rows(sql`
        insert into club (club_id, organisation_id, name, about, lead_id, sample, made_at)
        values (${clubId}, ${organisationId}, ${name}, ${about}, ${leadId}, ${sample}, ${now})
        on conflict (club_id) do update
          set name = excluded.name, about = excluded.about, lead_id = excluded.lead_id`)
      await join(tx, clubId, leadId, now)
    }),

  end: async (clubId: string, now: Date): Promise<void> => {
    await db.rows(sql`update club set ended_at = ${now} where club_id = ${clubId} and ended_at is null`)
  },

  join: (clubId: string, memberId: string, now: Date): Promise<void> => join(db, clubId, memberId, now),

  /** `false` where they were never in it. */
  leave: async (clubId: string, memberId: string, now: Date): Promise<boolean> => {
    const left = await db.rows(sql`
      update club_member set left_at = coalesce(left_at, ${now})
      where club_id = ${clubId} and member_id = ${memberId} returning 1`)
    return left.length > 0
  },

  /**
   * Organisations, their clubs, and the clubs that a member leads: whoever may host for them. In front is the club that is
   * asked for, which may be of an organisation below.
   */
  hosts: (organisationIds: readonly string[], memberId: string, clubId?: string): Promise<HostSide[]> =>
    db.rows(sql`
      select organisation_id as "organisationId", club_id as "clubId", name,
             (select max(a.from_at) from activity a
              where a.organisation_id = h.organisation_id and h.club_id is null and a.kind = 'theme_day'
                and a.state in ('published', 'finished')) as "themeDay"
      from (select organisation_id, null::uuid as club_id, name, cardinality(path) as depth
            from organisation where organisation_id = any (${organisationIds}::uuid[])
            union all
            select organisation_id, club_id, c.name, null from club c join organisation o using (organisation_id)
            where c.ended_at is null
              and (lead_id = ${memberId} or organisation_id = any (${organisationIds}::uuid[])
                   or club_id = ${clubId ?? null} and o.path && ${organisationIds}::uuid[])) h
      order by club_id is null or club_id is distinct from ${clubId ?? null}, depth desc nulls last, name, club_id`),
})

const join = async (db: Queries, clubId: string, memberId: string, now: Date): Promise<void> => {
  await db.rows(sql`
    insert into club_member as m (club_id, member_id, joined_at) values (${clubId}, ${memberId}, ${now})
    on conflict (club_id, member_id) do update set joined_at = excluded.joined_at, left_at = null
      where m.left_at is not null`)
}
