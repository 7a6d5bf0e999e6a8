import sql from 'sql-template-tag'
import type { ActivityEntry, EntryPart, Question } from '../../core/activities/entry'
import type { HostState } from '../../core/activities/hosting'
import type { Path } from '../../core/organisation/rules'
import { refuse, type Refusal } from '../../core/refusal'
import { periodOf } from '../../core/time'
import { cardColumns, cardSources, type StoredActivity } from './activity-card'
import { unlessRoomLost, type NoRoom } from './activity-rooms'
import { claiming } from './claim-files'
import { changeActivity, somebodyCame, type ActivityChange } from './change-activity'
import type { Database, Queries } from './database'
import { iso } from './iso'
import { occasionLost, type OccasionLost } from './occasions'
import { waitingFor } from './seat-states'
import type { StoredPicture } from './stations'
import { tellSignedUp } from './tell'
import { addActivity, type WritingActivity } from './write-activity'

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
  /** Whether members’ own passes alone are taken there. */
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
export interface MadeActivity {
  readonly activityId: string
  readonly seriesId: string | null
  readonly madeBy: string
  readonly from: Date
  readonly until: Date
}

const monthsOf = async (db: Queries, seriesId: string): Promise<string[]> => {
  const rows = await db.rows<{ month: string }>(sql`
    select distinct to_char(from_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month from activity
    where series_id = ${seriesId} and state <> 'cancelled' and from_at is not null`)
  return rows.map(({ month }) => month)
}

/** What it needs is another’s by now, or gone: nothing is written. */
type Lost = NoRoom | Refusal<'NO_SUCH_FILE'>

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

  /** Write down one that is new; `false` where that id is there already. */
  add: (writing: WritingActivity, by: string, now: Date): Promise<boolean | Lost | OccasionLost> =>
    unlessRoomLost(db, () =>
      claiming(db, async (tx) => (await occasionLost(tx, writing)) ?? addActivity(tx, writing, null, by, now)),
    ),

  /** Those of these ids that there are, by when they are. */
  made: (activityIds: readonly string[]): Promise<MadeActivity[]> =>
    db.rows(sql`
      select activity_id as "activityId", series_id as "seriesId", made_by as "madeBy", from_at as "from", until_at as "until"
      from activity where activity_id = any (${activityIds}::uuid[]) order by from_at, activity_id`),

  /** The months of Asia/Shanghai, `YYYY-MM`, in which one of a series stands that was not called off. */
  monthsOf: (seriesId: string): Promise<string[]> => monthsOf(db, seriesId),

  /**
   * Write down those that repeat one, as one series with it; `false`, and nothing written, where an id is taken, or one
   * of the series stands in such a month.
   */
  repeat: (activityId: string, writings: readonly WritingActivity[], by: string, now: Date): Promise<boolean | Lost> =>
    unlessRoomLost(db, () =>
      claiming(db, async (tx) => {
        const series = await tx.row<{ id: string }>(sql`
        update activity set series_id = coalesce(series_id, activity_id) where activity_id = ${activityId}
        returning series_id as id`)
        // The row of its first is the lock under which a series grows: whoever comes at the same moment finds what was made.
        await tx.row(sql`select 1 from activity where activity_id = ${series!.id} for update`)
        const taken = await monthsOf(tx, series!.id)
        if (writings.some(({ entry }) => taken.includes(periodOf('month', new Date(entry.from!)).key))) return false
        const ids = writings.map((each) => each.activityId)
        if (await tx.row(sql`select 1 from activity where activity_id = any (${ids}::uuid[]) limit 1`)) return false
        for (const writing of writings)
          if (!(await addActivity(tx, writing, series!.id, by, now))) throw new Error('an id was taken in between')
        return true
      }),
    ),

  /**
   * Write down what is changed; `false` where it is not as it was read any more, and refused where somebody came to what
   * would begin at another time. Of one that is published its people are told.
   */
  change: (
    writing: WritingActivity,
    change: ActivityChange | null,
    by: string,
    now: Date,
  ): Promise<boolean | Lost | OccasionLost | Refusal<'SOMEBODY_CAME'>> =>
    unlessRoomLost(db, () =>
      claiming(
        db,
        async (tx) =>
          (writing.publish && (await occasionLost(tx, writing))) || changeActivity(tx, writing, change, by, now),
      ),
    ),

  /**
   * Call it off and tell everybody who signed up; `false` where that, or its finish, was done already, and refused where
   * its time has passed and somebody came.
   */
  cancel: (activityId: string, reason: string, now: Date): Promise<boolean | Refusal<'SOMEBODY_CAME'>> =>
    db.transaction(async (tx) => {
      // In turn with its seats: nobody signs up for what is called off at that moment.
      await tx.rows(sql`select seats_in_turn(${activityId})`)
      const past = await tx.row(sql`
        select 1 from activity
        where activity_id = ${activityId} and state = 'published' and until_at <= ${now} for no key update`)
      if (past && (await somebodyCame(tx, activityId))) return refuse('SOMEBODY_CAME')
      const cancelled = await tx.rows(sql`
        update activity set state = 'cancelled', cancel_reason = ${reason}, ended_at = ${now}, updated_at = ${now}
        where activity_id = ${activityId} and state in ('draft', 'published') returning 1`)
      if (cancelled.length === 0) return false
      await tellSignedUp(tx, activityId, 'activity_cancelled', { reason }, now)
      // Whoever had come already has points for it.
      await tx.rows(sql`select reverse_activity(${activityId}, null, null, ${now})`)
      await tx.rows(sql`select change_room(${activityId}, null, ${now})`)
      return true
    }),
})
