import sql from 'sql-template-tag'
import type { ActivityEntry, EntryPart, Question } from '../../core/activities/entry'
import type { HostState } from '../../core/activities/hosting'
import type { Path } from '../../core/organisation/rules'
import type { Stretch } from '../../core/time'
import { cardColumns, cardSources, type StoredActivity } from './activity-card'
import { activityDeeds, monthsOf } from './activity-deeds'
import type { Database } from './database'
import { iso } from './iso'
import { waitingFor } from './seat-states'
import type { StoredPicture } from './stations'

export interface StoredHost {
  readonly organisationId: string
  readonly name: string
  readonly path: Path
  readonly state: HostState
  readonly organiserId: string | null
}

export interface WholeActivity extends StoredActivity {
  readonly organisationId: string
  readonly clubId: string | null
  readonly about: string
  readonly bring: string
  /** As it was written down; `place` is what people are shown. */
  readonly given: ActivityEntry['place']
  readonly audience: readonly string[] | null
  readonly audienceNames: readonly string[] | null
  readonly membersOnly: boolean
  readonly signUpUntil: Date | null
  readonly guests: number
  readonly questions: Question[]
  readonly earnsPoints: boolean
  readonly countsHours: boolean
  readonly attachments: (StoredPicture & { name: string })[]
  readonly cancelReason: string | null
  /** What the codes at its door are made of. */
  readonly door: string
  /** What they were made of before, and until when, in that order. */
  readonly formerDoors: readonly { readonly door: string; readonly endedAt: string }[]
  readonly hosts: readonly StoredHost[]
  readonly waiting: number
  readonly changed: { at: string; before: EntryPart; after: EntryPart } | null
  readonly updatedAt: Date
  /** Who wrote what is there now, and under which id. */
  readonly changedBy: string
  readonly changeId: string
  /** Those that repeat one another have the same. */
  readonly seriesId: string | null
}

/** What was made, and of which series it is. */
export interface MadeActivity extends Stretch {
  readonly activityId: string
  readonly seriesId: string | null
  readonly madeBy: string
}

export const activityStore = (db: Database) => ({
  /** An activity as it is for a member. */
  find: (activityId: string, memberId: string): Promise<WholeActivity | undefined> =>
    db.row(sql`
      select ${cardColumns}, a.organisation_id as "organisationId", a.club_id as "clubId", a.about, a.bring,
             a.place as given, a.audience, a.members_only as "membersOnly", a.sign_up_until as "signUpUntil", a.guests,
             array(select g.name from organisation g where g.organisation_id = any (a.audience) order by g.path) as "audienceNames",
             a.questions, a.earns_points as "earnsPoints", a.counts_hours as "countsHours", a.attachments,
             a.cancel_reason as "cancelReason", a.door, a.updated_at as "updatedAt", a.changed_by as "changedBy",
             a.change_id as "changeId", a.series_id as "seriesId",
             (select json_agg(json_build_object('organisationId', h.organisation_id, 'path', ho.path, 'state', h.state,
                                                'organiserId', h.organiser_id,
                                                'name', case when h.state = 'lead' then coalesce(c.name, ho.name) else ho.name end)
                              order by h.state = 'lead' desc, h.asked_at, h.organisation_id)
              from activity_host h join organisation ho on ho.organisation_id = h.organisation_id
              where h.activity_id = a.activity_id) as hosts,
             (select coalesce(json_agg(json_build_object('door', d.door, 'endedAt', ${iso(sql`d.ended_at`)})
                                       order by d.ended_at), '[]')
              from former_door d where d.activity_id = a.activity_id) as "formerDoors",
             ${waitingFor} as waiting,
             (select json_build_object('before', g.before, 'after', g.after,
                'at', ${iso(sql`g.changed_at`)})
              from activity_change g where g.activity_id = a.activity_id and g.told
              order by g.changed_at desc limit 1) as changed
      from activity a ${cardSources(memberId)}
      where a.activity_id = ${activityId}`),

  /** Those of these ids that there are, by when they are. */
  made: (activityIds: readonly string[]): Promise<MadeActivity[]> =>
    db.rows(sql`
      select activity_id as "activityId", series_id as "seriesId", made_by as "madeBy", from_at as "from", until_at as "until"
      from activity where activity_id = any (${activityIds}::uuid[]) order by from_at, activity_id`),

  /** The months, as `YYYY-MM`, in which a series takes place. */
  monthsOf: (seriesId: string): Promise<string[]> => monthsOf(db, seriesId),

  ...activityDeeds(db),
})
