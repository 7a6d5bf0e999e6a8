import sql, { empty } from 'sql-template-tag'
import type { ActivityEntry } from '../../core/activities/entry'
import type { Host } from '../../core/activities/hosting'
import { readCursor } from '../../core/cursor'
import { cardColumns, cardSources, type StoredActivity } from './activity-card'
import type { Queries } from './database'
import type { Caller } from './members'
import { FIRST_ID, LAST_ID, page, type Page } from './page'
import { waitingFor } from './seat-states'

export interface ListedHosted extends StoredActivity {
  readonly given: ActivityEntry['place']
  readonly signUpUntil: Date | null
  readonly isSeries: boolean
  readonly waiting: number
  readonly scanned: number
  readonly staying: number
  readonly invited: boolean
  /** Its leader, as one of its hosts. */
  readonly lead: readonly Host[]
  readonly key: Date
}

const PAGE = 20

export const hostedActivityStore = (db: Queries) => ({
  /**
   * What some organisations, or somebody themselves, host or are asked to, in the order of when it is, or of when it was
   * written down where no time is set: what is undecided or overdue comes first.
   */
  list: async (
    { below, over }: { below: boolean; over: boolean },
    { memberId, offices }: Pick<Caller, 'memberId' | 'offices'>,
    cursor?: string,
  ): Promise<Page<ListedHosted>> => {
    const [at, id] = readCursor(
      cursor,
      over ? ['9999-12-31T00:00:00.000Z', LAST_ID] : ['0001-01-01T00:00:00.000Z', FIRST_ID],
    )
    const held = offices.map(({ organisationId }) => organisationId)
    const ours = below
      ? sql`
          select h.activity_id from organisation g join activity_host h on h.organisation_id = g.organisation_id
          where g.path && ${held}::uuid[] and h.state in ('lead', 'accepted') and not h.organisation_id = any (${held}::uuid[])`
      : sql`
          select h.activity_id from activity_host h
          where h.state <> 'declined' and h.organisation_id = any (${held}::uuid[])
          union
          select h.activity_id from activity_host h where h.state <> 'declined' and h.organiser_id = ${memberId}`
    const key = sql`coalesce(a.from_at, a.made_at)`
    const order = over ? sql`desc` : empty
    const rows = await db.rows<ListedHosted>(sql`
      with picked as (
        select a.activity_id, ${key} as key from activity a
        where a.activity_id in (${ours})
          and ${over ? sql`a.state in ('cancelled', 'finished')` : sql`a.state in ('draft', 'published')`}
          and (${key}, a.activity_id) ${over ? sql`<` : sql`>`} (${at}::timestamptz, ${id}::uuid)
        order by key ${order}, a.activity_id ${order}
        limit ${PAGE + 1}
      )
      select ${cardColumns}, a.place as given, a.sign_up_until as "signUpUntil", a.series_id is not null as "isSeries", p.key,
             ${waitingFor} as waiting,
             (select count(*) from attendance t where t.activity_id = a.activity_id and t.state = 'held') as scanned,
             (select count(*) from attendance t
              where a.counts_hours and t.activity_id = a.activity_id and t.state = 'in' and t.minutes is null) as staying,
             exists (select from activity_host h
                     where h.activity_id = a.activity_id and h.state = 'invited' and h.organisation_id = any (${held}::uuid[])) as invited,
             (select json_agg(json_build_object('path', o.path, 'state', h.state, 'organiserId', h.organiser_id))
              from activity_host h where h.activity_id = a.activity_id and h.state = 'lead') as lead
      from picked p join activity a using (activity_id) ${cardSources(memberId)}
      order by p.key ${order}, a.activity_id ${order}`)
    return page(rows, PAGE, (row) => [row.key.toISOString(), row.activityId])
  },
})
