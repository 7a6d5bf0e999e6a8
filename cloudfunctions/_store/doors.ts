import sql from 'sql-template-tag'
import type { Database } from './database'

export const doorStore = (db: Database) => ({
  /** The codes at an activity’s door are made of that from now on. What a door was made of before it never is again. */
  renew: (activityId: string, door: string, by: string, now: Date): Promise<void> =>
    db.transaction(async (tx) => {
      // One after another: each ends the door that it met.
      await tx.rows(sql`select 1 from activity where activity_id = ${activityId} for update`)
      await tx.rows(sql`
        with ended as (
          insert into former_door (activity_id, door, ended_at, ended_by)
          select activity_id, door, ${now}, ${by} from activity
          where activity_id = ${activityId} and door <> ${door}
            and not exists (select from former_door where activity_id = ${activityId} and door = ${door})
          returning 1
        )
        update activity set door = ${door} where activity_id = ${activityId} and exists (select from ended)`)
    }),
})
