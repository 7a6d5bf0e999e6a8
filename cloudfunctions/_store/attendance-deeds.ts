import sql from 'sql-template-tag'
import { latestBeginning } from '../../core/activities/door-time'
import { moves, WRONG_CODES, type Arriving, type PresenceState } from '../../core/activities/presence'
import type { Award } from '../../core/points/awards'
import type { Database, Queries } from './database'
import { gather, split } from './gather'
import { toEnter } from './points'

/** Somebody comes, or leaves: by a code, by their pass, by an organiser’s hand. */
export interface Arrival {
  readonly activityId: string
  readonly memberId: string
  readonly deedId: string
  readonly deed: Arriving
  /** Whether the code was right; `vouched` where an organiser says so, and no code is counted. */
  readonly right: boolean
  readonly vouched: boolean
  readonly at: Date
  readonly now: Date
  readonly actorId: string
  readonly reason: string | null
  readonly minutes: number | null
  readonly metres: number | null
  /** What coming earns, where the activity earns anything. */
  readonly award: Award
  readonly earns: boolean
}

export interface Arrived {
  /**
   * Where they are now, which is where they were for whoever has no seat; or why not: the activity was called off,
   * it was moved to later at that moment, too many codes were wrong, this one was.
   */
  readonly outcome: PresenceState | 'over' | 'early' | 'locked' | 'wrong'
  readonly leftCodes: number
  readonly points: number | null
  readonly minutes: number | null
}

/** What an organiser puts right: of whom, by whom, why, and under which id. */
export interface Correction {
  readonly activityId: string
  readonly memberId: string
  readonly deedId: string
  readonly actorId: string
  readonly reason: string
}

/** What was done of somebody under that id before: a retry asks, and whoever uses an id twice is refused. */
export const doneUnder = (
  db: Queries,
  { activityId, memberId, deedId }: Pick<Correction, 'activityId' | 'memberId' | 'deedId'>,
): Promise<{ deed: string; minutes: number | null; reason: string | null } | undefined> =>
  db.row(sql`
    select deed, minutes, reason from attendance_deed
    where activity_id = ${activityId} and member_id = ${memberId} and deed_id = ${deedId}`)

/** Whether that was done before; whoever comes with the same at that moment waits, and finds it. */
const wasDone = async (tx: Queries, correction: Correction): Promise<boolean> => {
  const { activityId, memberId } = correction
  await tx.rows(sql`select 1 from attendance where activity_id = ${activityId} and member_id = ${memberId} for update`)
  return (await doneUnder(tx, correction)) !== undefined
}

/** Nobody is told apart from nobody: who never tried has no row. */
export const there = sql`('in', 'out')`

/** Who came, or waits for an organiser to say so: what `holdsSeat` says in core/activities/presence.ts. */
export const holding = sql`('held', 'in', 'out')`

/** What changes who was there. */
export const attendanceDeeds = (db: Database) => {
  const arriveTogether = gather(async (sets: readonly (readonly Arrival[])[]) => {
    const asked = sets.flat().map(({ award, ...arrival }) => ({
      ...arrival,
      ...moves[arrival.deed],
      beginsBy: latestBeginning(arrival.at),
      award: toEnter([award], arrival.at)[0],
    }))
    const rows = await db.rows<Arrived>(sql`
      select outcome, left_codes as "leftCodes", points, minutes
      from attend_each(${JSON.stringify(asked)}, ${WRONG_CODES})`)
    return split(rows, sets)
  })

  return {
    /** One round trip with the points it brings; those that come together travel together. Answers stand in their order. */
    arrive: (arrivals: readonly Arrival[]): Promise<Arrived[]> =>
      arrivals.length > 0 ? arriveTogether(arrivals) : Promise.resolve([]),

    /** They were not there; what it earned is reversed. False where nobody said that they were. */
    takeBack: (correction: Correction, now: Date): Promise<boolean> =>
      db.transaction(async (tx) => {
        const { activityId, memberId, deedId, actorId, reason } = correction
        if (await wasDone(tx, correction)) return true
        const taken = await tx.row<{ key: string | null; at: Date }>(sql`
          update attendance set state = 'absent', out_at = null, minutes = null
          where activity_id = ${activityId} and member_id = ${memberId} and state in ${holding}
          returning award_key as key, in_at as at`)
        if (!taken) return false
        await tx.rows(sql`
          insert into attendance_deed (activity_id, member_id, deed_id, deed, at, recorded_at, actor_id, reason)
          values (${activityId}, ${memberId}, ${deedId}, 'taken_back', ${taken.at}, ${now}, ${actorId}, ${reason})`)
        if (taken.key) await tx.rows(sql`select reverse_activity(${activityId}, ${memberId}, ${taken.key}, ${now})`)
        return true
      }),

    /** So many minutes count; false where they did not come. */
    setMinutes: (correction: Correction, minutes: number, now: Date): Promise<boolean> =>
      db.transaction(async (tx) => {
        const { activityId, memberId, deedId, actorId, reason } = correction
        if (await wasDone(tx, correction)) return true
        const set = await tx.rows(sql`
        with counted as (
          update attendance set minutes = ${minutes}
          where activity_id = ${activityId} and member_id = ${memberId} and state in ${there}
          returning in_at
        )
        insert into attendance_deed (activity_id, member_id, deed_id, deed, at, recorded_at, actor_id, reason, minutes)
        select ${activityId}, ${memberId}, ${deedId}, 'minutes', in_at, ${now}, ${actorId}, ${reason}, ${minutes}
        from counted
        returning 1`)
        return set.length > 0
      }),
  }
}
