import sql from 'sql-template-tag'
import { refuse, type Refusal } from '../../core/refusal'
import { periodOf } from '../../core/time'
import { unlessRoomLost, type NoRoom } from './activity-rooms'
import { claiming } from './claim-files'
import { changeActivity, somebodyCame, type ActivityChange } from './change-activity'
import type { Database, Queries } from './database'
import { occasionLost, type OccasionLost } from './occasions'
import { tellSignedUp } from './tell'
import { addActivity, type WritingActivity } from './write-activity'

/** The months of Asia/Shanghai, `YYYY-MM`, in which one of a series stands that was not called off. */
export const monthsOf = async (db: Queries, seriesId: string): Promise<string[]> => {
  const rows = await db.rows<{ month: string }>(sql`
    select distinct to_char(from_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month from activity
    where series_id = ${seriesId} and state <> 'cancelled' and from_at is not null`)
  return rows.map(({ month }) => month)
}

/** What it needs is another’s by now, or gone: nothing is written. */
type Lost = NoRoom | Refusal<'NO_SUCH_FILE'>

/** Written down, repeated, changed and called off. */
export const activityDeeds = (db: Database) => ({
  /** Write down one that is new; `false` where that id is there already. */
  add: (writing: WritingActivity, by: string, now: Date): Promise<boolean | Lost | OccasionLost> =>
    unlessRoomLost(db, () =>
      claiming(db, async (tx) => (await occasionLost(tx, writing)) ?? addActivity(tx, writing, null, by, now)),
    ),

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
