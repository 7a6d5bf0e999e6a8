import sql from 'sql-template-tag'
import { toldPart, type EntryPart, type ToldPart } from '../../core/activities/entry'
import { refuse, type Refusal } from '../../core/refusal'
import * as z from '../../core/zod'
import { changeRoom } from './activity-rooms'
import { holding } from './attendance-deeds'
import type { Queries } from './database'
import { tellSignedUp, tellTooLarge } from './tell'
import { rewriteActivity, type WritingActivity } from './write-activity'

/** As those who wait for a seat may know it as well. */
const told = (part: EntryPart): ToldPart => z.parse(toldPart, part)

/** What that changes of one that is published, and whether people are told. */
export interface ActivityChange {
  readonly before: EntryPart
  readonly after: EntryPart
  readonly told: boolean
  /** Until when seats that are new are kept for the first in line. */
  readonly offerUntil: Date | null
}

/** Whether somebody came, or a scan waits for an organiser; to be asked once the activity is locked. */
export const somebodyCame = async (tx: Queries, activityId: string): Promise<boolean> =>
  (await tx.row(sql`
    select 1 from attendance where activity_id = ${activityId} and state in ${holding} limit 1`)) !== undefined

/**
 * Whether it begins when it did, or nobody has come yet and no scan waits. Within the transaction that writes it: it is
 * locked, so that whoever arrives at that moment has come before, or meets what is written.
 */
const keepsBeginning = async (
  tx: Queries,
  { activityId, basis, entry }: Pick<WritingActivity, 'activityId' | 'basis' | 'entry'>,
): Promise<boolean> => {
  const moved = await tx.row(sql`
    select 1 from activity
    where activity_id = ${activityId} and updated_at = ${basis} and from_at is distinct from ${entry.from}::timestamptz
    for no key update`)
  // Asked after the lock is had: what was written while this waited for it is seen.
  return !moved || !(await somebodyCame(tx, activityId))
}

/**
 * Within a transaction: write down what is changed, and tell its people of it where it is published. `false` where it is
 * not as it was read any more, and refused where somebody came to what would begin at another time.
 */
export const changeActivity = async (
  tx: Queries,
  writing: WritingActivity,
  change: ActivityChange | null,
  by: string,
  now: Date,
): Promise<boolean | Refusal<'SOMEBODY_CAME'>> => {
  const { activityId, changeId, entry } = writing
  await tx.rows(sql`select seats_in_turn(${activityId})`)
  if (!(await keepsBeginning(tx, writing))) return refuse('SOMEBODY_CAME')
  if (!(await rewriteActivity(tx, writing, by, now))) return false
  await tellTooLarge(tx, activityId, entry.seats, now)
  await tx.rows(sql`select change_seats(${activityId}, ${entry.seats}, ${change?.offerUntil ?? null}, ${now})`)
  if (change) {
    await tx.rows(sql`
      insert into activity_change (activity_id, change_id, member_id, changed_at, before, after, told)
      values (${activityId}, ${changeId}, ${by}, ${now}, ${JSON.stringify(change.before)}, ${JSON.stringify(change.after)},
              ${change.told})`)
    if (change.told)
      await tellSignedUp(
        tx,
        activityId,
        'activity_changed',
        { before: told(change.before), after: told(change.after) },
        now,
      )
  }
  await changeRoom(tx, activityId, writing.room ?? 'as_it_is', by, now)
  return true
}
