import sql, { type Sql } from 'sql-template-tag'
import { KEPT_MS, noticeKinds, REMINDED_BEFORE_MS, type Asking, type NoticeKind } from '../../core/activities/notices'
import type { ActivityState } from '../../core/activities/life'
import { readCursor } from '../../core/cursor'
import { asking } from './asking'
import type { Queries } from './database'
import { LAST_ID, page, type Page } from './page'

export interface StoredNotice {
  readonly noticeId: string
  readonly kind: NoticeKind
  /** As core/activities/notices.ts says for its kind. */
  readonly facts: unknown
  readonly at: Date
  readonly read: boolean
  readonly asking: Asking | null
  readonly activity: { activityId: string; title: string; from: Date | null; state: ActivityState } | null
}

interface Row extends Omit<StoredNotice, 'activity'> {
  readonly activityId: string | null
  readonly title: string
  readonly from: Date | null
  readonly state: ActivityState
}

const PAGE = 20
const REMINDED_AT_ONCE = 1000
/** Each minute some: what piled up goes within the day, and nothing else waits for it. */
const FORGOTTEN_AT_ONCE = 2000

/** An id that follows from a digest: of RFC 9562’s version 8, which is for that. */
const idFrom = (digest: Sql): Sql => sql`overlay(overlay(${digest} placing '8' from 13) placing '8' from 17)::uuid`

const shown = ({ activityId, title, from, state, ...notice }: Row): StoredNotice => ({
  ...notice,
  activity: activityId ? { activityId, title, from, state } : null,
})

export const noticeStore = (db: Queries) => ({
  list: async (memberId: string, now: Date, cursor?: string): Promise<Page<StoredNotice>> => {
    const [at, id] = readCursor(cursor, ['9999-12-31T00:00:00.000Z', LAST_ID])
    const rows = await db.rows<Row>(sql`
      select n.notice_id as "noticeId", n.kind, n.facts, n.at, n.read_at is not null as read, ${asking(now)} as asking,
             a.activity_id as "activityId", a.title, a.from_at as "from", a.state
      from notice n left join activity a using (activity_id)
      where n.member_id = ${memberId} and n.kind = any (${noticeKinds}::text[])
        and (n.at, n.notice_id) < (${at}::timestamptz, ${id}::uuid)
      order by n.at desc, n.notice_id desc
      limit ${PAGE + 1}`)
    return page(rows.map(shown), PAGE, ({ at: told, noticeId }) => [told.toISOString(), noticeId])
  },

  unread: async (memberId: string): Promise<number> => {
    const row = await db.row<{ count: number }>(sql`
      select count(*) from notice
      where member_id = ${memberId} and read_at is null and kind = any (${noticeKinds}::text[])`)
    return row!.count
  },

  /** Whatever somebody was told until then, they have read. */
  read: async (memberId: string, until: Date, now: Date): Promise<void> => {
    await db.rows(sql`
      update notice set read_at = ${now} where member_id = ${memberId} and read_at is null and at <= ${until}`)
  },

  /**
   * Remind those who had a seat when the reminder fell due. Its id follows from whom it is for and when it begins: however
   * often and by how many at once it is tried, each is reminded once, and anew where it was moved. How many were.
   */
  remind: async (now: Date): Promise<number> => {
    let reminded = 0
    for (const [nth, lead] of REMINDED_BEFORE_MS.entries()) {
      const [from, until] = [REMINDED_BEFORE_MS[nth + 1] ?? 0, lead].map((ms) => new Date(now.getTime() + ms))
      const rows = await db.rows(sql`
        insert into notice (member_id, notice_id, kind, activity_id, facts, at)
        select u.member_id, r.notice_id, 'activity_reminder', a.activity_id, jsonb_build_object('from', a.from_at), ${now}
        from activity a
        join sign_up u using (activity_id)
        cross join lateral (select ${idFrom(
          sql`md5(concat_ws('/', 'reminder', ${lead}::bigint, a.activity_id, u.member_id, extract(epoch from a.from_at)))`,
        )}) r (notice_id)
        where a.state = 'published' and a.from_at > ${from} and a.from_at <= ${until}
          and u.state = 'in' and u.updated_at <= a.from_at - ${lead} * interval '1 millisecond'
          and not exists (select from notice n where n.member_id = u.member_id and n.notice_id = r.notice_id)
        order by a.from_at, a.activity_id, u.member_id limit ${REMINDED_AT_ONCE}
        on conflict do nothing returning 1`)
      reminded += rows.length
    }
    return reminded
  },

  /** Throw away what was kept long enough, the oldest first, so many at a time; how many that were. */
  forget: async (now: Date): Promise<number> => {
    const [read, unread] = [KEPT_MS.read, KEPT_MS.unread].map((ms) => new Date(now.getTime() - ms))
    const forgotten = await db.rows(sql`
      with old as (
        (select member_id, notice_id from notice where read_at is not null and at < ${read}
         order by at limit ${FORGOTTEN_AT_ONCE})
        union all
        (select member_id, notice_id from notice where read_at is null and at < ${unread}
         order by at limit ${FORGOTTEN_AT_ONCE})
      )
      delete from notice n using old where n.member_id = old.member_id and n.notice_id = old.notice_id returning 1`)
    return forgotten.length
  },
})
