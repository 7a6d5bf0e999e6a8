import sql from 'sql-template-tag'
import type { ActivityKind } from '../../core/activities/kinds'
import { readCursor } from '../../core/cursor'
import type { Queries } from './database'
import { FIRST_ID, page, type Page } from './page'

export interface HeldActivity {
  readonly activityId: string
  readonly kind: ActivityKind
  readonly title: string
  readonly from: Date
  readonly joint: boolean
  readonly people: number
}

/** How many of a kind an organisation hosted in a month. */
export interface MonthCount {
  readonly kind: ActivityKind
  /** 1 to 12, in Asia/Shanghai. */
  readonly month: number
  readonly held: number
}

export interface BranchCounts {
  readonly organisationId: string
  readonly name: string
  readonly counts: readonly MonthCount[]
}

const BRANCHES_PAGE = 50

/** What took place: it is over, and was not called off. */
const tookPlace = (now: Date) => sql`(a.state = 'finished' or (a.state = 'published' and a.until_at <= ${now}))`

const within = (year: number) => sql`
  a.from_at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  and a.from_at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`

const hosts = sql`join activity_host h on h.activity_id = a.activity_id and h.state in ('lead', 'accepted')`

const month = sql`extract(month from a.from_at at time zone 'Asia/Shanghai')::int`

export const activityRecordStore = (db: Queries) => ({
  /** What an organisation hosted in a year, alone or with others; latest first. */
  held: (organisationId: string, year: number, now: Date): Promise<HeldActivity[]> =>
    db.rows(sql`
      select a.activity_id as "activityId", a.kind, a.title, a.from_at as "from",
             exists (select from activity_host o
                     where o.activity_id = a.activity_id and o.state in ('lead', 'accepted')
                       and o.organisation_id <> h.organisation_id) as joint,
             (select coalesce(sum(1 + u.guests), 0)::int from sign_up u
              where u.activity_id = a.activity_id and u.state = 'in') as people
      from activity a ${hosts}
      where h.organisation_id = ${organisationId} and ${tookPlace(now)} and ${within(year)}
      order by a.from_at desc, a.activity_id desc`),

  counts: (organisationId: string, year: number, now: Date): Promise<MonthCount[]> =>
    db.rows(sql`
      select a.kind, ${month} as month, count(*)::int as held
      from activity a ${hosts}
      where h.organisation_id = ${organisationId} and ${tookPlace(now)} and ${within(year)}
      group by 1, 2`),

  /** The branches of some organisations and of all below them, by name, with what each hosted. */
  branches: async (
    organisationIds: readonly string[],
    year: number,
    now: Date,
    cursor?: string,
  ): Promise<Page<BranchCounts>> => {
    const [organisationId, name] = readCursor(cursor, [FIRST_ID, ''])
    const rows = await db.rows<BranchCounts>(sql`
      select b.organisation_id as "organisationId", b.name,
             coalesce((
               select json_agg(json_build_object('kind', kind, 'month', month, 'held', held))
               from (select a.kind, ${month} as month, count(*)::int as held
                     from activity a ${hosts}
                     where h.organisation_id = b.organisation_id and ${tookPlace(now)} and ${within(year)}
                     group by 1, 2) counted), '[]') as counts
      from organisation b
      where b.kind = 'branch' and b.path && ${organisationIds}::uuid[]
        and (b.name, b.organisation_id) > (${name}, ${organisationId}::uuid)
      order by b.name, b.organisation_id
      limit ${BRANCHES_PAGE + 1}`)
    return page(rows, BRANCHES_PAGE, (row) => [row.organisationId, row.name])
  },
})
