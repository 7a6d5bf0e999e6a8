import sql, { empty, type Sql } from 'sql-template-tag'
import { LONGEST_MS } from '../../core/activities/completeness'
import type { Circle } from '../../core/activities/finding'
import type { ActivityKind } from '../../core/activities/kinds'
import { readCursor } from '../../core/cursor'
import { chordOf, type Spot } from '../../core/geo'
import { DAY_MS, dayBounds, type Stretch } from '../../core/time'
import { cardColumns, cardSources, isFor, takesStatus, type Asker, type StoredActivity } from './activity-card'
import type { Queries } from './database'
import { containing } from './like'
import { FIRST_ID, LAST_ID, page, type Page } from './page'
import { SIGNED_UP } from './seat-states'

export interface ListWishes {
  readonly whose: Circle
  readonly past: boolean
  readonly kind?: ActivityKind | undefined
  /** Asia/Shanghai days. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly search?: string | undefined
}

export type Listed = StoredActivity & Stretch
export type ListedNear = Listed & { readonly spot: Spot }
export type ListedOnDay = Listed & { readonly day: string; readonly count: number }

const PAGE = 20
const SOON_MS = 14 * DAY_MS
const FAR_M = 20_000
/** Of one day in a calendar. */
const DAY_SHOWN = 12

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms)

const signedUp = sql`u.state in ${SIGNED_UP}`

/** Whose they are. What somebody has signed up for stays in their list whatever becomes of it, or of them. */
const within = (whose: Circle, asker: Asker): Sql => {
  if (whose === 'mine')
    return sql`
      a.activity_id in (select w.activity_id from sign_up w where w.member_id = ${asker.memberId}) and ${signedUp}`
  if (whose === 'all') return isFor(asker)
  return sql`
    ${isFor(asker)} and a.activity_id in (
      select h.activity_id from activity_host h
      where h.organisation_id = any (${asker.path}::uuid[]) and h.state in ('lead', 'accepted'))`
}

/** What is called off is shown to those who wanted to come. */
const isToCome = (whose: Circle, now: Date): Sql => sql`
  a.until_at > ${now} and a.from_at > ${before(now, LONGEST_MS)}
  and ${whose === 'mine' ? sql`a.state in ('published', 'cancelled')` : sql`a.state = 'published'`}`

const isOver = (whose: Circle, now: Date): Sql => sql`
  (a.state = 'finished' or a.until_at <= ${now})
  and ${whose === 'mine' ? sql`a.state <> 'draft'` : sql`a.state in ('published', 'finished')`}`

const when = ({ from, until }: ListWishes): Sql => sql`
  ${from ? sql`and a.until_at > ${dayBounds(from).from}` : empty}
  ${until ? sql`and a.from_at < ${dayBounds(until).until}` : empty}`

const ofKind = (kind: ActivityKind | undefined): Sql => (kind ? sql`and a.kind = ${kind}` : empty)

export const activityListStore = (db: Queries) => ({
  list: async (wishes: ListWishes, asker: Asker, now: Date, cursor?: string): Promise<Page<Listed>> => {
    const { whose, past, kind, search } = wishes
    const [at, id] = readCursor(
      cursor,
      past ? ['9999-12-31T00:00:00.000Z', LAST_ID] : ['0001-01-01T00:00:00.000Z', FIRST_ID],
    )
    const rows = await db.rows<Listed>(sql`
      select ${cardColumns} from activity a ${cardSources(asker.memberId)}
      where ${past ? isOver(whose, now) : isToCome(whose, now)} and ${within(whose, asker)}
        ${ofKind(kind)} ${when(wishes)} ${search ? sql`and a.title ilike ${containing(search)}` : empty}
        and (a.from_at, a.activity_id) ${past ? sql`<` : sql`>`} (${at}::timestamptz, ${id}::uuid)
      order by a.from_at ${past ? sql`desc` : empty}, a.activity_id ${past ? sql`desc` : empty}
      limit ${PAGE + 1}`)
    return page(rows, PAGE, (row) => [row.from.toISOString(), row.activityId])
  },

  /** What begins within a fortnight, from a spot outwards, after `skip` nearer ones. */
  near: async (
    here: Spot,
    kind: ActivityKind | undefined,
    asker: Asker,
    now: Date,
    skip = 0,
  ): Promise<{ rows: ListedNear[]; more: boolean }> => {
    const middle = sql`sphere(${here.lat}, ${here.lng})`
    const soon = sql`
      a.state = 'published' and tstzrange(a.from_at, a.until_at) && tstzrange(${now}, ${before(now, -SOON_MS)})
      and ${takesStatus(asker)} ${ofKind(kind)}`
    const nearest = sql`order by a.spot <-> ${middle} limit ${skip + PAGE + 1}`
    const rows = await db.rows<ListedNear>(sql`
      with open as (
        select a.activity_id, a.spot <-> ${middle} as chord from activity a
        where a.audience is null and ${soon} ${nearest}
      ), addressed as materialized (
        select a.activity_id, a.spot from activity a where a.audience && ${asker.path}::uuid[] and ${soon}
      ), found as (
        select * from open
        union all
        (select a.activity_id, a.spot <-> ${middle} from addressed a where a.spot is not null ${nearest})
      )
      select ${cardColumns}, json_build_object('lat', a.lat, 'lng', a.lng) as spot
      from found f join activity a using (activity_id) ${cardSources(asker.memberId)}
      where f.chord <= ${chordOf(FAR_M)}
      order by f.chord, a.activity_id limit ${PAGE + 1} offset ${skip}`)
    return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
  },

  /**
   * The first of each day that something is on, with how many there are; `from` is the first instant and `until` the
   * one after.
   */
  days: (whose: Circle, { from, until }: Stretch, asker: Asker): Promise<ListedOnDay[]> =>
    db.rows(sql`
      with met as (
        select a.activity_id, a.from_at, a.until_at, coalesce(${signedUp}, false) as mine
        from activity a left join sign_up u on u.activity_id = a.activity_id and u.member_id = ${asker.memberId}
        where a.from_at < ${until} and a.until_at > ${from} and a.from_at > ${before(from, LONGEST_MS)}
          and ${whose === 'mine' ? sql`a.state <> 'draft'` : sql`a.state in ('published', 'finished')`}
          and ${within(whose, asker)}
      ), daily as (
        select met.activity_id, day::date as day, count(*) over (partition by day)::int as count,
               row_number() over (partition by day order by mine desc, from_at, activity_id) as nth
        from met cross join lateral generate_series(
          greatest(shanghai_day(from_at), shanghai_day(${from})),
          least(shanghai_day(until_at - interval '1 microsecond'), shanghai_day(${until}::timestamptz - interval '1 microsecond')),
          interval '1 day') day
      )
      select ${cardColumns}, f.day, f.count
      from daily f join activity a using (activity_id) ${cardSources(asker.memberId)}
      where f.nth <= ${DAY_SHOWN}
      order by f.day, a.from_at, a.activity_id`),
})
