import sql from 'sql-template-tag'
import type { Interval } from '../../core/lectures/intervals'
import type { Award } from '../../core/points/awards'
import type { Queries } from './database'
import { cardColumns, cardSources, type StoredCard } from './lecture-card'
import { awardsJson } from './points'

/** How far somebody got with a lecture, over all their sessions and devices. */
export interface Learnt {
  readonly watched: readonly Interval[]
  readonly positionMs: number
  readonly finishedAt: Date | null
}

/** The member’s one open session, with what deciding about it needs. */
export interface Session extends Learnt {
  readonly memberId: string
  readonly sessionId: string
  readonly lectureId: string
  readonly openedAt: Date
  readonly creditedMs: number
  readonly sharerId: string | null
  readonly durationMs: number
  readonly authorId: string
  readonly published: boolean
}

export interface LearnedAward {
  readonly points: number
  readonly fullPoints: number
  /** False where it had been entered before. */
  readonly fresh: boolean
  readonly total: number
}

const learntColumns = sql`g.watched, g.position_ms as "positionMs", g.finished_at as "finishedAt"`

export const learningStore = (db: Queries) => ({
  find: (memberId: string, lectureId: string): Promise<Learnt | undefined> =>
    db.row(sql`
      select ${learntColumns} from learning g where g.member_id = ${memberId} and g.lecture_id = ${lectureId}`),

  /** Begun and not finished, of lectures still published, latest first. */
  unfinished: (memberId: string): Promise<(StoredCard & Learnt)[]> =>
    db.rows(sql`
      select ${cardColumns}, ${learntColumns}
      from learning g join lecture l on l.lecture_id = g.lecture_id and l.state = 'published' ${cardSources}
      where g.member_id = ${memberId} and g.finished_at is null
      order by g.touched_at desc
      limit 10`),

  /**
   * Open a session in place of any other of the member’s. A retry with the same id keeps the clock that is running; the
   * first sharer who reached the learner stays the first.
   */
  open: async (
    opened: { memberId: string; sessionId: string; lectureId: string; sharerId: string | null },
    now: Date,
  ): Promise<Learnt> => {
    const learnt = await db.row<Learnt>(sql`
      with session as (
        insert into learning_session as s (member_id, session_id, lecture_id, opened_at)
        values (${opened.memberId}, ${opened.sessionId}, ${opened.lectureId}, ${now})
        on conflict (member_id) do update
          set session_id = excluded.session_id, lecture_id = excluded.lecture_id, opened_at = excluded.opened_at,
              credited_ms = 0
          where (s.session_id, s.lecture_id) <> (excluded.session_id, excluded.lecture_id)
      )
      insert into learning as g (member_id, lecture_id, sharer_id, begun_at, touched_at)
      values (${opened.memberId}, ${opened.lectureId}, ${opened.sharerId}, ${now}, ${now})
      on conflict (member_id, lecture_id) do update
        set touched_at = excluded.touched_at, sharer_id = coalesce(g.sharer_id, excluded.sharer_id)
      returning ${learntColumns}`)
    return learnt!
  },

  /** The session, if it is still the member’s open one. */
  session: (memberId: string, sessionId: string): Promise<Session | undefined> =>
    db.row(sql`
      select s.member_id as "memberId", s.session_id as "sessionId", s.lecture_id as "lectureId",
             s.opened_at as "openedAt", s.credited_ms as "creditedMs", ${learntColumns}, g.sharer_id as "sharerId",
             l.duration_ms as "durationMs", l.author_id as "authorId", l.state = 'published' as published
      from learning_session s
      join learning g on g.member_id = s.member_id and g.lecture_id = s.lecture_id
      join lecture l on l.lecture_id = s.lecture_id
      where s.member_id = ${memberId} and s.session_id = ${sessionId}`),

  /** Write credit down, unless another report of the same session got there since it was read. */
  record: async (
    session: Session,
    credit: { watched: readonly Interval[]; creditedMs: number },
    positionMs: number,
    now: Date,
  ): Promise<boolean> => {
    const recorded = await db.rows(sql`
      with session as (
        update learning_session set credited_ms = ${credit.creditedMs}
        where member_id = ${session.memberId} and session_id = ${session.sessionId}
          and credited_ms = ${session.creditedMs}
        returning 1
      )
      update learning set watched = ${JSON.stringify(credit.watched)}::jsonb, position_ms = ${positionMs}, touched_at = ${now}
      where member_id = ${session.memberId} and lecture_id = ${session.lectureId} and exists (select from session)
      returning 1`)
    return recorded.length > 0
  },

  /** Finish the lecture and enter all points that brings; nothing where it is no longer published. */
  finish: (
    { memberId, lectureId, sharerId }: Session,
    awards: readonly Award[],
    now: Date,
  ): Promise<LearnedAward | undefined> =>
    db.row(sql`
      select points, full_points as "fullPoints", fresh, total
      from finish_lecture(${memberId}, ${lectureId}, ${sharerId}, ${awardsJson(awards)}, ${now})`),
})
