import sql from 'sql-template-tag'
import type { ActivityState, SignUpState } from '../../core/activities/life'
import type { PlaceShown } from '../../core/activities/activity'
import { DAY_MS, dayOf } from '../../core/time'
import { linkOf, placeShown, placeSources } from './activity-card'
import { belongs } from './belongs'
import type { Queries } from './database'
import { SIGNED_UP } from './seat-states'

/** An activity as its people’s calendars show it. */
export interface CalendarActivity {
  readonly activityId: string
  readonly title: string
  readonly about: string
  readonly bring: string
  readonly host: string
  readonly place: PlaceShown | null
  readonly from: Date
  readonly until: Date
  readonly state: ActivityState
  readonly mine: SignUpState
  readonly cancelReason: string | null
  /** How often people were told that it is otherwise than before. */
  readonly revision: number
  readonly updatedAt: Date
}

const KEPT_MS = 180 * DAY_MS
const MOST = 500

export const calendarFeedStore = (db: Queries) => ({
  find: (memberId: string): Promise<{ madeAt: Date } | undefined> =>
    db.row(sql`select made_at as "madeAt" from calendar_feed where member_id = ${memberId}`),

  /** In place of the one there was; the same again changes nothing. */
  make: async (memberId: string, tokenHash: Buffer, now: Date): Promise<{ madeAt: Date }> => {
    const row = await db.row<{ madeAt: Date }>(sql`
      insert into calendar_feed as f (member_id, token_hash, made_at) values (${memberId}, ${tokenHash}, ${now})
      on conflict (member_id) do update
        set made_at = case when f.token_hash = excluded.token_hash then f.made_at else excluded.made_at end,
            token_hash = excluded.token_hash
      returning made_at as "madeAt"`)
    return row!
  },

  revoke: async (memberId: string): Promise<void> => {
    await db.rows(sql`delete from calendar_feed where member_id = ${memberId}`)
  },

  /** Whose calendar that address shows; nobody’s where they have left. */
  memberOf: async (tokenHash: Buffer, now: Date): Promise<string | undefined> => {
    const row = await db.row<{ memberId: string }>(sql`
      select member_id as "memberId" from calendar_feed join member m using (member_id)
      where token_hash = ${tokenHash} and ${belongs(dayOf(now))}`)
    return row?.memberId
  },

  /** What somebody has signed up for, for half a year after it is over. */
  activities: (memberId: string, now: Date): Promise<CalendarActivity[]> =>
    db.rows(sql`
      select a.activity_id as "activityId", a.title, a.about, a.bring, coalesce(c.name, o.name) as host,
             ${placeShown(linkOf)} as place, a.from_at as "from", a.until_at as "until", a.state, u.state as mine,
             a.cancel_reason as "cancelReason", greatest(a.updated_at, u.updated_at) as "updatedAt",
             (select count(*) from activity_change g where g.activity_id = a.activity_id and g.told) as revision
      from sign_up u join activity a using (activity_id)
      join organisation o on o.organisation_id = a.organisation_id
      left join club c on c.club_id = a.club_id
      ${placeSources}
      where u.member_id = ${memberId} and u.state in ${SIGNED_UP} and a.state <> 'draft'
        and a.until_at > ${new Date(now.getTime() - KEPT_MS)}
      order by a.from_at desc, a.activity_id limit ${MOST}`),
})
