import sql, { empty, type Sql } from 'sql-template-tag'
import type { Interval } from '../../core/lectures/intervals'
import type { Credit } from '../../core/lectures/learning'
import type { Award } from '../../core/points/awards'
import type { Refusal } from '../../core/refusal'
import type { Database, Queries } from './database'
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

/** What a report was found worth, and where the learner is. */
export interface Reported extends Credit {
  readonly positionMs: number
}

export interface LearnedAward {
  readonly points: number
  readonly fullPoints: number
  /** False where it had been entered before. */
  readonly fresh: boolean
  readonly total: number
}

const learntColumns = sql`g.watched, g.position_ms as "positionMs", g.finished_at as "finishedAt"`

export const learningStore = (db: Database) => ({
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
   * first sharer who reached the learner stays the first. The session is locked before the learning, as in `record`.
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
        returning 1
      )
      insert into learning as g (member_id, lecture_id, sharer_id, begun_at, touched_at)
      select ${opened.memberId}, ${opened.lectureId}, ${opened.sharerId}::uuid, ${now}, ${now}
      from (select count(*) from session) first
      on conflict (member_id, lecture_id) do update
        set touched_at = excluded.touched_at, sharer_id = coalesce(g.sharer_id, excluded.sharer_id)
      returning ${learntColumns}`)
    return learnt!
  },

  /** The session, if it is still the member’s open one. */
  session: (memberId: string, sessionId: string) => readSession(db, memberId, sessionId),

  /**
   * Judge a report and write down what it is worth. Where another report of the session gets there first, this one is
   * judged again under a lock, so that however many arrive at once take turns. Nothing where the session is closed.
   */
  record: async <Judged extends Reported | Refusal>(
    memberId: string,
    sessionId: string,
    judge: (session: Session) => Judged,
    now: Date,
  ): Promise<Session | Extract<Judged, Refusal> | undefined> => {
    const attempt = async (queries: Queries, lock?: Sql) => {
      const session = await readSession(queries, memberId, sessionId, lock)
      if (!session) return undefined
      const reported: Reported | Refusal = judge(session)
      if ('refused' in reported) return reported as Extract<Judged, Refusal>
      return (await writeProgress(queries, session, reported, now)) && { ...session, ...reported }
    }
    const first = await attempt(db)
    if (first !== false) return first
    return db.transaction(async (tx) => (await attempt(tx, sql`for update of s, g`)) || undefined)
  },

  /** Finish the lecture as far as it was watched and enter all points that brings; nothing where it is taken down. */
  finish: (
    { memberId, lectureId, sharerId, watched, positionMs }: Session,
    awards: readonly Award[],
    now: Date,
  ): Promise<LearnedAward | undefined> =>
    db.row(sql`
      select points, full_points as "fullPoints", fresh, total
      from finish_lecture(${memberId}, ${lectureId}, ${sharerId}, ${JSON.stringify(watched)}, ${positionMs},
                          ${awardsJson(awards)}, ${now})`),
})

const readSession = (
  queries: Queries,
  memberId: string,
  sessionId: string,
  lock: Sql = empty,
): Promise<Session | undefined> =>
  queries.row(sql`
    select s.member_id as "memberId", s.session_id as "sessionId", s.lecture_id as "lectureId",
           s.opened_at as "openedAt", s.credited_ms as "creditedMs", ${learntColumns}, g.sharer_id as "sharerId",
           l.duration_ms as "durationMs", l.author_id as "authorId", l.state = 'published' as published
    from learning_session s
    join learning g on g.member_id = s.member_id and g.lecture_id = s.lecture_id
    join lecture l on l.lecture_id = s.lecture_id
    where s.member_id = ${memberId} and s.session_id = ${sessionId}
    ${lock}`)

/** `false` where another report of the session was written since it was read. */
const writeProgress = async (queries: Queries, session: Session, reported: Reported, now: Date): Promise<boolean> => {
  const written = await queries.rows(sql`
    with session as (
      update learning_session set credited_ms = ${reported.creditedMs}
      where member_id = ${session.memberId} and session_id = ${session.sessionId}
        and credited_ms = ${session.creditedMs}
      returning 1
    )
    update learning
    set watched = ${JSON.stringify(reported.watched)}::jsonb, position_ms = ${reported.positionMs}, touched_at = ${now}
    where member_id = ${session.memberId} and lecture_id = ${session.lectureId} and exists (select from session)
    returning 1`)
  return written.length > 0
}
