import sql from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Award } from '../../core/points/awards'
import type { Rule, RuleName } from '../../core/points/contract'
import { dayOf, inShanghai } from '../../core/time'
import type { Queries } from './database'
import { gather, split } from './gather'
import { iso } from './iso'
import { newId } from './new-id'
import { LAST_ID, page, type Page } from './page'

export interface StoredEntry {
  readonly entryId: string
  readonly rule: RuleName
  readonly points: number
  readonly full: number
  readonly at: Date
  readonly day: string
  readonly lecture: { lectureId: string; title: string } | null
  readonly activity: { activityId: string; title: string; cancelled: boolean } | null
  readonly reverses: { entryId: string; at: string; points: number } | null
  readonly reversed: boolean
}

/** What became of an award. */
export interface Entered {
  readonly memberId: string
  readonly key: string
  readonly points: number
  readonly fullPoints: number
  /** False where the key had been entered before. */
  readonly fresh: boolean
}

const ENTRY_PAGE = 30
const DAYS_SHOWN = 30

/** Awards as the database takes them: each the entry to be, at its moment, which is now unless it says otherwise. */
export const toEnter = (awards: readonly Award[], at: Date) =>
  awards.map((award) => ({ at, ...award, entryId: newId() }))

const enter = (db: Queries, awards: ReturnType<typeof toEnter>): Promise<Entered[]> =>
  db.rows(sql`
    select member_id as "memberId", key, points, full_points as "fullPoints", fresh
    from award_each(${JSON.stringify(awards)})`)

/** Enter many awards in one round trip; each key once, each rule up to its day’s cap. Answers stand in their order. */
export const awardEach = (db: Queries, awards: readonly Award[], now: Date): Promise<Entered[]> =>
  enter(db, toEnter(awards, now))

/** The same, for sets of many callers: those that arrive together travel together. */
const enterTogether = (db: Queries) => {
  const enterSets = gather(async (sets: readonly ReturnType<typeof toEnter>[]) =>
    split(await enter(db, sets.flat()), sets),
  )
  return (awards: readonly Award[], now: Date): Promise<Entered[]> => enterSets(toEnter(awards, now))
}

export const pointsStore = (db: Queries) => ({
  award: enterTogether(db),

  summary: async (memberId: string, now: Date) => {
    const today = dayOf(now)
    // Far enough back for the thirty days and for the longest month, and no further: an index leads there.
    const since = inShanghai(now).subtract(DAYS_SHOWN, 'day').startOf('day').toDate()
    const sums = await db.row<{
      total: number
      today: number
      month: number
      days: { day: string; points: number }[]
      tallies: { rule: RuleName; points: number }[]
    }>(sql`
      with recent as (
        select day, sum(points)::int as points from entry
        where member_id = ${memberId} and at >= ${since} and day <= ${today}
        group by day
      )
      select coalesce((select total from balance where member_id = ${memberId}), 0) as total,
             coalesce((select points from recent where day = ${today}), 0) as today,
             coalesce((select sum(points) from recent where day >= date_trunc('month', ${today}::date)::date), 0)::int
               as month,
             (select json_agg(json_build_object('day', d.day::date, 'points', coalesce(recent.points, 0)) order by d.day)
              from generate_series(${today}::date - ${DAYS_SHOWN - 1}::int, ${today}::date, interval '1 day') d (day)
              left join recent on recent.day = d.day) as days,
             coalesce((select json_agg(json_build_object('rule', rule, 'points', points)) from tally
                       where member_id = ${memberId} and day = ${today}), '[]') as tallies`)
    return sums!
  },

  /** The whole ledger of a member, newest first. */
  entries: async (memberId: string, cursor?: string): Promise<Page<StoredEntry>> => {
    const [at, entryId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredEntry>(sql`
      select e.entry_id as "entryId", e.rule, e.points, e.full_points as full, e.at, e.day,
             case when l.lecture_id is not null
               then json_build_object('lectureId', l.lecture_id, 'title', l.title) end as lecture,
             case when a.activity_id is not null
               then json_build_object('activityId', a.activity_id, 'title', a.title,
                 'cancelled', a.state = 'cancelled') end as activity,
             case when u.key is not null
               then json_build_object('entryId', u.entry_id, 'points', u.points,
                 'at', ${iso(sql`u.at`)}) end as reverses,
             r.key is not null as reversed
      from entry e
      left join lecture l on l.lecture_id = e.lecture_id
      left join activity a on a.activity_id = e.activity_id
      left join entry u on u.member_id = e.member_id and u.key = e.reverses
      left join entry r on r.member_id = e.member_id and r.key = 'reversed:' || e.key
      where e.member_id = ${memberId} and (e.at, e.entry_id) < (${at}::timestamptz, ${entryId}::uuid)
      order by e.at desc, e.entry_id desc
      limit ${ENTRY_PAGE + 1}`)
    return page(rows, ENTRY_PAGE, (row) => [row.at.toISOString(), row.entryId])
  },

  /** The rules in force at an instant. */
  rules: (now: Date): Promise<Rule[]> =>
    db.rows(sql`
      select distinct on (rule) rule, version, points, cap from points_rule
      where effective_from <= ${now} order by rule, version desc`),
})
