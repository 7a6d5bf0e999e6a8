import sql from 'sql-template-tag'
import type { Award } from '../../core/points/awards'
import type { Refusal } from '../../core/refusal'
import type { Database, Queries } from './database'
import { gather } from './gather'
import { learntColumns, readSessions, writeProgress } from './learning-session'
import type { Learnt, Reported, Session, SessionKey } from './learning-session'
import { cardColumns, cardSources, type StoredCard } from './lecture-card'
import { toEnter } from './points'

export interface LearnedAward {
  readonly points: number
  readonly fullPoints: number
  /** False where it had been entered before. */
  readonly fresh: boolean
  readonly total: number
}

export const learningStore = (db: Database) => {
  const readTogether = gather((asked: readonly SessionKey[]) => readSessions(db, asked))
  const finishTogether = gather((finishes: readonly object[]) =>
    db.rows<LearnedAward | Record<keyof LearnedAward, null>>(sql`
      select points, full_points as "fullPoints", fresh, total from finish_lectures(${JSON.stringify(finishes)})`),
  )

  return {
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
    session: (memberId: string, sessionId: string) => readTogether({ memberId, sessionId }),

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
      const attempt = async (queries: Queries, session: Session | undefined) => {
        if (!session) return undefined
        const reported: Reported | Refusal = judge(session)
        if ('refused' in reported) return reported as Extract<Judged, Refusal>
        return (await writeProgress(queries, session, reported, now)) && { ...session, ...reported }
      }
      const asked = { memberId, sessionId }
      const first = await attempt(db, await readTogether(asked))
      if (first !== false) return first
      return db.transaction(async (tx) => {
        const [session] = await readSessions(tx, [asked], sql`for update of s, g`)
        return (await attempt(tx, session)) || undefined
      })
    },

    /** Finish the lecture as far as it was watched and enter all points that brings; nothing where it is taken down. */
    finish: async (session: Session, awards: readonly Award[], now: Date): Promise<LearnedAward | undefined> => {
      const { memberId, lectureId, sharerId, watched, positionMs } = session
      const finish = { memberId, lectureId, sharerId, watched, positionMs, at: now, awards: toEnter(awards, now) }
      const learned = await finishTogether(finish)
      return learned.total === null ? undefined : learned
    },
  }
}
