import sql from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import { byStanding, FEATURED_SIZE, type Standing } from '../../core/lectures/ranking'
import { forFeaturing } from '../../core/points/awards'
import type { Period, PeriodKind } from '../../core/time'
import type { Database, Queries } from './database'
import { cardColumns, cardSources, type StoredCard } from './lecture-card'
import { page, type Page } from './page'
import { awardEach } from './points'

const LISTS_PAGE = 8
/** Completions one roll takes: few enough to end within the statement timeout on a small machine. */
const ROLL_SIZE = 5000

/** A card with what its list counts. */
export interface RankedCard extends StoredCard {
  readonly sharers: number
  readonly learners: number
}

export interface FeaturedList {
  readonly period: string
  readonly from: Date
  readonly until: Date
  readonly frozenAt: Date
  readonly lectures: { rank: number; sharers: number; learners: number; lectureId: string }[]
}

/** A freeze and a take-down wait for each other, so that one of them clearly comes first. */
export const orderAgainstFreezing = sql`select pg_advisory_xact_lock(hashtext('dangke.freeze'))`

/** What is done once a period, or once a lecture, may count and write for longer than a request. */
export const unhurried = sql`set local statement_timeout = '60s'`

/** Later than any take-down so far, whatever the clocks of two servers say: what was taken down is not in the list. */
const afterTakeDowns = async (tx: Queries, now: Date): Promise<Date> =>
  (await tx.row<{ at: Date }>(sql`
    select greatest(${now}::timestamptz, (
      select max(taken_down_at) + interval '1 millisecond' from lecture where taken_down_at is not null
    )) as at`))!.at

/** The standings of a period counted from the events alone, as of an instant. */
const standingsOf = (db: Queries, period: Period, at: Date): Promise<(Standing & { authorId: string })[]> =>
  db.rows(sql`
    select lecture_id as "lectureId", author_id as "authorId", sharers, learners, published_at as "publishedAt"
    from standings(${period.from}, ${period.until}, ${at})`)

export const rankingStore = (db: Database) => ({
  /** The top of a period in an organisation: an index is read, however many events there were. */
  popular: (scopeId: string, period: string, top: number): Promise<RankedCard[]> =>
    db.rows(sql`
      select ${cardColumns}, top.sharers, top.learners
      from (
        select * from popular
        where scope_id = ${scopeId} and period = ${period} and sharers > 0
        order by sharers desc, learners desc, published_at, lecture_id
        limit ${top}
      ) top
      join lecture l on l.lecture_id = top.lecture_id and l.state = 'published' ${cardSources}
      order by top.sharers desc, top.learners desc, top.published_at, top.lecture_id`),

  /** Add new completions to the totals; how many. The one roller does it, whoever calls. */
  rollUp: async (): Promise<number> =>
    (await db.row<{ rolled: number }>(sql`select roll_up(${ROLL_SIZE}) as rolled`))!.rolled,

  /** From where periods of a kind are still to be frozen: after the last frozen one, or the first event of all. */
  frozenUntil: async (kind: PeriodKind): Promise<Date | null> =>
    (await db.row<{ since: Date | null }>(sql`
      select coalesce((select max(ends_at) from featured_list where kind = ${kind}), (select min(at) from completion)) as since`))!
      .since,

  standings: (period: Period, at: Date) => standingsOf(db, period, at),

  /** Freeze a period’s list and enter its authors’ points, once; `false` where that was done before. */
  freeze: (period: Period, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      await tx.rows(orderAgainstFreezing)
      await tx.rows(unhurried)
      const at = await afterTakeDowns(tx, now)
      const made = await tx.rows(sql`
        insert into featured_list (period, kind, starts_at, ends_at, frozen_at)
        values (${period.key}, ${period.kind}, ${period.from}, ${period.until}, ${at})
        on conflict do nothing returning 1`)
      if (made.length === 0) return false

      const standings = await standingsOf(tx, period, at)
      const top = standings.sort(byStanding).slice(0, FEATURED_SIZE)
      const listed = top.map(({ lectureId, sharers, learners }, index) => ({
        lectureId,
        sharers,
        learners,
        rank: index + 1,
      }))
      await tx.rows(sql`
        with listed as (
          insert into featured (lecture_id, period, rank, sharers, learners)
          select "lectureId", ${period.key}, rank, sharers, learners
          from jsonb_to_recordset(${JSON.stringify(listed)}::jsonb)
            as f ("lectureId" uuid, rank int, sharers int, learners int)
          returning lecture_id
        )
        update lecture l set featured = true from listed f where f.lecture_id = l.lecture_id and not l.featured`)
      await awardEach(
        tx,
        top.map((lecture) => forFeaturing(period.key, lecture)),
        now,
      )
      return true
    }),

  /** Frozen lists, newest first; periods in which nothing was spread are passed over. */
  lists: async (kind: PeriodKind, cursor?: string): Promise<Page<FeaturedList>> => {
    const [before] = readCursor(cursor, ['infinity'])
    const rows = await db.rows<FeaturedList>(sql`
      select t.period, t.starts_at as "from", t.ends_at as "until", t.frozen_at as "frozenAt",
             json_agg(json_build_object('lectureId', f.lecture_id, 'rank', f.rank, 'sharers', f.sharers,
                                        'learners', f.learners) order by f.rank) as lectures
      from featured_list t join featured f using (period)
      where t.kind = ${kind} and t.ends_at < ${before}::timestamptz
      group by t.period
      order by t.ends_at desc
      limit ${LISTS_PAGE + 1}`)
    return page(rows, LISTS_PAGE, (row) => [row.until.toISOString()])
  },

  /** Cards of lectures still published. */
  cards: (lectureIds: readonly string[]): Promise<StoredCard[]> =>
    db.rows(sql`
      select ${cardColumns} from lecture l ${cardSources}
      where l.lecture_id = any (${lectureIds}::uuid[]) and l.state = 'published'`),
})
