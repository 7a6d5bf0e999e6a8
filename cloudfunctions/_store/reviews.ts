import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { LectureState, Step } from '../../core/lectures/life'
import type { Award } from '../../core/points/awards'
import type { Database, Queries } from './database'
import { cardColumns, cardSources, type StoredCard } from './lecture-card'
import { FIRST_ID, page, type Page } from './page'
import { awardEach } from './points'
import { orderAgainstFreezing, unhurried } from './rankings'

export interface StepTaken {
  readonly stepId: string
  readonly step: Step
  readonly at: Date
  readonly actor: string
  readonly reason: string | null
}

/** One step in the life of a lecture. The client made its id, so that a retry is known for one. */
export interface Advance {
  readonly lectureId: string
  readonly stepId: string
  readonly step: Step
  readonly from: LectureState
  readonly to: LectureState
  readonly actorId: string
  readonly reason: string | null
  /** The `updatedAt` of what was decided about: whatever was changed after that is not moved. */
  readonly unchangedSince?: Date
}

interface Waiting extends StoredCard {
  readonly submittedAt: Date
}

const QUEUE_PAGE = 20

export const reviewStore = (db: Database) => ({
  /** Lectures waiting in these organisations and below, but for the reviewer’s own; longest waiting first. */
  queue: async (organisationIds: readonly string[], reviewerId: string, cursor?: string): Promise<Page<Waiting>> => {
    const [submittedAt, lectureId] = readCursor(cursor, ['-infinity', FIRST_ID])
    const rows = await db.rows<Waiting>(sql`
      select ${cardColumns}, l.submitted_at as "submittedAt"
      from lecture l ${cardSources}
      where l.state = 'submitted' and o.path && ${organisationIds}::uuid[] and l.author_id <> ${reviewerId}
        and (l.submitted_at, l.lecture_id) > (${submittedAt}::timestamptz, ${lectureId}::uuid)
      order by l.submitted_at, l.lecture_id
      limit ${QUEUE_PAGE + 1}`)
    return page(rows, QUEUE_PAGE, (row) => [row.submittedAt.toISOString(), row.lectureId])
  },

  steps: (lectureId: string): Promise<StepTaken[]> =>
    db.rows(sql`
      select s.step_id as "stepId", s.step, s.at, m.name as actor, s.reason
      from step s join member m on m.member_id = s.actor_id
      where s.lecture_id = ${lectureId}
      order by s.at, s.step_id`),

  /** Whether this very step was taken before: what a retry asks. */
  isTaken: async (lectureId: string, stepId: string, step: Step, actorId: string): Promise<boolean> => {
    const taken = await db.row(sql`
      select 1 from step
      where lecture_id = ${lectureId} and step_id = ${stepId} and step = ${step} and actor_id = ${actorId}`)
    return taken !== undefined
  },

  /** Submit, withdraw, ask for changes, refuse; `false` where somebody else moved the lecture first, or a step has that id. */
  advance: (advance: Advance, now: Date): Promise<boolean> => db.transaction((tx) => take(tx, advance, now)),

  /** Approve: everybody sees it, and its author’s points are entered, together. */
  publish: (advance: Advance, awards: readonly Award[], now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      if (!(await take(tx, advance, now))) return false
      await awardEach(tx, awards, now)
      return true
    }),

  /** Take down: out of the rankings, and every point it brought to anybody is reversed, together. */
  takeDown: (advance: Advance, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      await tx.rows(orderAgainstFreezing)
      await tx.rows(unhurried)
      if (!(await take(tx, advance, now))) return false
      await tx.rows(sql`delete from popular where lecture_id = ${advance.lectureId}`)
      await tx.rows(sql`select reverse_lecture(${advance.lectureId}, ${now})`)
      return true
    }),

  /** Its author sees it among their own no more. */
  putAway: async (lectureId: string, now: Date): Promise<void> => {
    await db.rows(sql`
      update lecture set put_away_at = coalesce(put_away_at, ${now})
      where lecture_id = ${lectureId} and state = 'taken_down'`)
  },
})

/** Later than any list frozen so far, whatever the clocks of two servers say: that keeps every list recomputable. */
const afterFreezing = (now: Date): Sql =>
  sql`greatest(${now}::timestamptz, (select max(frozen_at) + interval '1 millisecond' from featured_list))`

const take = async (tx: Queries, advance: Advance, now: Date) => {
  const { lectureId, stepId, step, from, to, actorId, reason, unchangedSince } = advance
  const moved = await tx.rows(sql`
    update lecture
    set state = ${to}, updated_at = ${now},
        submitted_at = case when ${to} = 'submitted' then ${now}::timestamptz else submitted_at end,
        published_at = case when ${to} = 'published' then ${now}::timestamptz else published_at end,
        taken_down_at = case when ${to} = 'taken_down' then ${afterFreezing(now)} end
    where lecture_id = ${lectureId} and state = ${from}
      and updated_at = coalesce(${unchangedSince ?? null}::timestamptz, updated_at)
      and not exists (select from step where lecture_id = ${lectureId} and step_id = ${stepId})
    returning 1`)
  if (moved.length === 0) return false
  await tx.rows(sql`
    insert into step (lecture_id, step_id, step, actor_id, at, reason)
    values (${lectureId}, ${stepId}, ${step}, ${actorId}, ${now}, ${reason})`)
  return true
}
