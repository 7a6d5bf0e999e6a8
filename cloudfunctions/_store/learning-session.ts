import sql, { empty, type Sql } from 'sql-template-tag'
import type { Interval } from '../../core/lectures/intervals'
import type { Credit } from '../../core/lectures/learning'
import type { Queries } from './database'
import { inPlaces } from './gather'

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

export const learntColumns = sql`g.watched, g.position_ms as "positionMs", g.finished_at as "finishedAt"`

export interface SessionKey {
  readonly memberId: string
  readonly sessionId: string
}

/** Of each asked, if it is still the member’s open one. */
export const readSessions = async (
  queries: Queries,
  asked: readonly SessionKey[],
  lock: Sql = empty,
): Promise<(Session | undefined)[]> => {
  const rows = await queries.rows<Session & { place: number }>(sql`
    select asked.place::int, s.member_id as "memberId", s.session_id as "sessionId", s.lecture_id as "lectureId",
           s.opened_at as "openedAt", s.credited_ms as "creditedMs", ${learntColumns}, g.sharer_id as "sharerId",
           l.duration_ms as "durationMs", l.author_id as "authorId", l.state = 'published' as published
    from unnest(${asked.map(({ memberId }) => memberId)}::uuid[], ${asked.map(({ sessionId }) => sessionId)}::uuid[])
      with ordinality as asked (member_id, session_id, place)
    join learning_session s on s.member_id = asked.member_id and s.session_id = asked.session_id
    join learning g on g.member_id = s.member_id and g.lecture_id = s.lecture_id
    join lecture l on l.lecture_id = s.lecture_id
    ${lock}`)
  return inPlaces(rows, asked)
}

/** `false` where another report of the session was written since it was read. */
export const writeProgress = async (
  queries: Queries,
  session: Session,
  reported: Reported,
  now: Date,
): Promise<boolean> => {
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
