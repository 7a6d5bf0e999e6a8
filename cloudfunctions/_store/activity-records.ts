import sql, { join, type Sql } from 'sql-template-tag'
import { dutyKinds, type ByMonth, type DutyKind } from '../../core/activities/due'
import type { ActivityKind } from '../../core/activities/kinds'
import type { Path } from '../../core/organisation/rules'
import type { Organisation } from '../../core/organisation/tree'
import { there } from './attendance-deeds'
import { belongs } from './belongs'
import type { Queries } from './database'

export interface HeldActivity {
  readonly activityId: string
  readonly kind: ActivityKind
  readonly title: string
  readonly from: Date
  readonly joint: boolean
  readonly people: number
  readonly came: number
}

/** How many of a kind an organisation hosted in a month. */
export interface MonthCount {
  readonly kind: ActivityKind
  /** 1 to 12, in Asia/Shanghai. */
  readonly month: number
  readonly held: number
}

export interface BranchYear {
  readonly organisationId: string
  readonly name: string
  readonly fullMembers: number
  /** Of every kind. */
  readonly held: number
  /** For each kind of duty, in their order: one in each month in which it held any. */
  readonly months: readonly ByMonth[]
}

export interface Recorded extends Organisation {
  readonly path: Path
  readonly fullMembers: number
}

/** Of an activity that is over: its leader finished it or somebody came, by what is recorded. */
export const wasHeld = sql`
  (a.finished_by_hand
   or exists (select from attendance t where t.activity_id = a.activity_id and t.state in ${there}))`

/** What took place: it is over, was not called off, and was held. */
const tookPlace = (now: Date) => sql`
  a.state in ('published', 'finished') and a.until_at <= ${now} and ${wasHeld}`

const within = (year: number) => sql`
  a.from_at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  and a.from_at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`

/** What an organisation led or joined in that took place in a year: two halves, for each has an index of its own. */
const hosted = (organisationId: Sql | string, year: number, now: Date) => {
  const inYear = sql`${tookPlace(now)} and ${within(year)}`
  return sql`
    select a.activity_id, a.kind, a.title, a.from_at
    from activity a where a.organisation_id = ${organisationId} and ${inYear}
    union all
    select a.activity_id, a.kind, a.title, a.from_at
    from activity_host h join activity a using (activity_id)
    where h.organisation_id = ${organisationId} and h.state = 'accepted' and a.organisation_id <> h.organisation_id
      and ${inYear}`
}

/** In Shanghai, which is eight hours ahead all year. */
const month = sql`date_part('month', a.from_at at time zone 'Asia/Shanghai')::int`

/** The months in which some of a kind began, as bits with January the lowest: a year of a branch is five small numbers. */
const monthsOf = (kind: DutyKind) => sql`coalesce(bit_or(1 << ${month} - 1) filter (where a.kind = ${kind}), 0)`

const BITS = Array.from({ length: 12 }, (_, index) => index)

const fromBits = (bits: number): ByMonth => BITS.map((nth) => (bits >> nth) & 1)

/** How many full members an organisation has on a day, by the roster. */
const fullMembers = (day: string) => sql`
  (select count(*)::int from member m
   where m.organisation_id = b.organisation_id and m.status = 'full'
     and m.joined_on <= ${day}::date and ${belongs(day)})`

export const activityRecordStore = (db: Queries) => ({
  /** What an organisation hosted in a year, alone or with others; latest first. */
  held: (organisationId: string, year: number, now: Date): Promise<HeldActivity[]> =>
    db.rows(sql`
      select a.activity_id as "activityId", a.kind, a.title, a.from_at as "from",
             exists (select from activity_host o
                     where o.activity_id = a.activity_id and o.state in ('lead', 'accepted')
                       and o.organisation_id <> ${organisationId}) as joint,
             (select coalesce(sum(1 + u.guests), 0)::int from sign_up u
              where u.activity_id = a.activity_id and u.state = 'in') as people,
             (select count(*)::int from attendance t
              where t.activity_id = a.activity_id and t.state in ${there}) as came
      from (${hosted(organisationId, year, now)}) a
      order by a.from_at desc, a.activity_id desc`),

  counts: (organisationId: string, year: number, now: Date): Promise<MonthCount[]> =>
    db.rows(sql`
      select a.kind, ${month} as month, count(*)::int as held
      from (${hosted(organisationId, year, now)}) a
      group by 1, 2`),

  /** An organisation as it was on a day. */
  organisation: (organisationId: string, day: string): Promise<Recorded | undefined> =>
    db.row(sql`
      select b.organisation_id as "organisationId", b.name, b.kind, b.path, ${fullMembers(day)} as "fullMembers"
      from organisation b where b.organisation_id = ${organisationId}`),

  /**
   * The branches of some organisations and of all below them whose names have those words, as of a day, by name; with
   * what each hosted. All of them: what they missed, which a rule says, decides their order.
   */
  branches: async (
    organisationIds: readonly string[],
    search: string,
    year: number,
    day: string,
    now: Date,
  ): Promise<BranchYear[]> => {
    const rows = await db.rows<Omit<BranchYear, 'months'> & { bits: number[] }>(sql`
      select b.organisation_id as "organisationId", b.name, ${fullMembers(day)} as "fullMembers", y.held, y.bits
      from organisation b cross join lateral (
        select count(*)::int as held, array[${join(dutyKinds.map(monthsOf))}] as bits
        from (${hosted(sql`b.organisation_id`, year, now)}) a
      ) y
      where b.kind = 'branch' and b.path && ${organisationIds}::uuid[] and strpos(b.name, ${search}) > 0
      order by b.name, b.organisation_id`)
    return rows.map(({ bits, ...branch }) => ({ ...branch, months: bits.map(fromBits) }))
  },
})
