import sql from 'sql-template-tag'
import { MOST_WORDS, type CountedFeedback, type Feedback } from '../../core/activities/feedback'
import type { Award } from '../../core/points/awards'
import { activityPhotos } from './activity-photos'
import { there } from './attendance-deeds'
import type { Database, Queries } from './database'
import { awardEach } from './points'
import { runners } from './runners'
import { tell } from './tell'

/** Somebody who came, with the key under which coming earns, and whether it has. */
export interface Came {
  readonly memberId: string
  readonly key: string
  readonly at: Date
  readonly awarded: boolean
  /** Whether it was they who said so, and nobody else. */
  readonly byThemselves: boolean
}

const FINISHED_AT_ONCE = 50

const came = (activityId: string) => sql`
  select t.member_id as "memberId", t.award_key as key, t.in_at as at,
         exists (select from entry e where e.member_id = t.member_id and e.key = t.award_key) as awarded,
         coalesce((select d.actor_id = t.member_id from attendance_deed d
                   where d.activity_id = t.activity_id and d.member_id = t.member_id and d.deed in ('pass', 'hand', 'confirmed')
                   order by d.recorded_at desc limit 1), false) as "byThemselves"
  from attendance t
  where t.activity_id = ${activityId} and t.state in ${there}
  order by t.member_id`

/** What they have is reversed, and what they may have later is under another key. */
const takeAward = async (tx: Queries, activityId: string, { memberId, key }: Came, now: Date): Promise<void> => {
  await tx.rows(sql`select reverse_activity(${activityId}, ${memberId}, ${key}, ${now})`)
  await tx.rows(sql`
    update attendance set award_key = award_key || ':again'
    where activity_id = ${activityId} and member_id = ${memberId} and award_key = ${key}`)
}

/**
 * Who runs it, where somebody waits to be confirmed, or where hours count and nobody said how long somebody stayed; unless
 * they have that to read already.
 */
const tellOpen = async (tx: Queries, activityId: string, now: Date): Promise<void> => {
  const told = await tx.row<{ held: number; staying: number; runners: string[] }>(sql`
    select count(*) filter (where t.state = 'held') as held,
           count(*) filter (where a.counts_hours and t.state = 'in' and t.minutes is null) as staying,
           array(select r from unnest(${runners(now)}) r
                 where not exists (select from notice n where n.member_id = r and n.activity_id = a.activity_id
                                   and n.kind = 'attendance_open' and n.read_at is null)) as runners
    from activity a join attendance t using (activity_id)
    where a.activity_id = ${activityId} and a.state = 'finished' group by a.activity_id`)
  if (!told || told.held + told.staying === 0) return
  const { runners: people, ...facts } = told
  await tell(tx, people, { kind: 'attendance_open', facts: { activityId, ...facts }, activityId, by: null }, now)
}

export const afterwardsStore = (db: Database) => ({
  /**
   * Close it, by its leader’s hand or by the timer, and enter its points, together and once; false where it was closed,
   * or called off, before.
   */
  finish: (
    { activityId, byHand }: { activityId: string; byHand: boolean },
    awardsFor: (came: readonly Came[]) => readonly Award[],
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const finished = await tx.rows(sql`
        update activity set state = 'finished', finished_by_hand = ${byHand}, ended_at = ${now}, updated_at = ${now}
        where activity_id = ${activityId} and state = 'published' returning 1`)
      if (finished.length === 0) return false
      // Whoever is taken back at the same moment waits, and is reversed then; or was first, and brings nothing.
      await awardEach(tx, awardsFor(await tx.rows<Came>(sql`${came(activityId)} for share of t`)), now)
      await tellOpen(tx, activityId, now)
      return true
    }),

  /**
   * Of one that is finished: enter what those who came have not yet, and what its hosts earn, or take that back, as those
   * who came say; each in its turn.
   */
  settle: (
    activityId: string,
    forComing: (came: readonly Came[]) => readonly Award[],
    earn: (came: readonly Came[]) => boolean,
    awardsFor: (takenBack: number) => readonly Award[],
    now: Date,
  ): Promise<void> =>
    db.transaction(async (tx) => {
      const finished = await tx.row(sql`
        select 1 from activity where activity_id = ${activityId} and state = 'finished' for no key update`)
      if (!finished) return
      const people = await tx.rows<Came>(came(activityId))
      await awardEach(tx, forComing(people), now)
      if (people.every(({ byThemselves }) => byThemselves))
        for (const one of people) if (one.awarded) await takeAward(tx, activityId, one, now)
      const entered = await tx.rows<{ memberId: string; key: string; stands: boolean }>(sql`
        select e.member_id as "memberId", e.key,
               not exists (select from entry r where r.member_id = e.member_id and r.reverses = e.key) as stands
        from entry e
        where e.activity_id = ${activityId} and e.rule = 'activity.hosted' and e.reverses is null`)
      const standing = entered.filter(({ stands }) => stands)
      if (earn(people)) {
        if (standing.length === 0) await awardEach(tx, awardsFor(entered.length), now)
      } else
        for (const { memberId, key } of standing)
          await tx.rows(sql`select reverse_activity(${activityId}, ${memberId}, ${key}, ${now})`)
    }),

  /** Somebody is to be confirmed after it was finished. */
  tellOpen: (activityId: string, now: Date): Promise<void> => tellOpen(db, activityId, now),

  /** What ended before then and nobody finished, longest over first. */
  unfinished: (endedBefore: Date): Promise<string[]> =>
    db
      .rows<{ activityId: string }>(
        sql`
        select activity_id as "activityId" from activity
        where state = 'published' and until_at <= ${endedBefore}
        order by until_at limit ${FINISHED_AT_ONCE}`,
      )
      .then((rows) => rows.map(({ activityId }) => activityId)),

  summary: async (activityId: string): Promise<string> =>
    (await db.row<{ summary: string }>(sql`select summary from activity_summary where activity_id = ${activityId}`))
      ?.summary ?? '',

  saveSummary: async (activityId: string, summary: string, by: string, now: Date): Promise<void> => {
    await db.rows(sql`
      insert into activity_summary (activity_id, summary, written_by, written_at)
      values (${activityId}, ${summary}, ${by}, ${now})
      on conflict (activity_id) do update
        set summary = excluded.summary, written_by = excluded.written_by, written_at = excluded.written_at`)
  },

  /**
   * Of those who were recorded as having come when they said it. It stays when that is taken back: else whoever corrects
   * an attendance would see whose words go with it.
   */
  feedback: async (activityId: string): Promise<CountedFeedback> =>
    (await db.row<CountedFeedback>(sql`
      with given as (select stars, words from activity_feedback where activity_id = ${activityId})
      select array(select count(g.stars) from generate_series(1, 5) star left join given g on g.stars = star
                   group by star order by star)::int[] as stars,
             (select count(*) from given where words <> '') as wrote,
             array(select words from given where words <> ''
                   order by char_length(words) desc, words collate "C" limit ${MOST_WORDS}) as words`))!,

  ownFeedback: (activityId: string, memberId: string): Promise<Feedback | undefined> =>
    db.row(sql`
      select stars, words from activity_feedback where activity_id = ${activityId} and member_id = ${memberId}`),

  giveFeedback: async (activityId: string, memberId: string, { stars, words }: Feedback, now: Date): Promise<void> => {
    await db.rows(sql`
      insert into activity_feedback (activity_id, member_id, stars, words, given_at)
      values (${activityId}, ${memberId}, ${stars}, ${words}, ${now})
      on conflict (activity_id, member_id) do update
        set stars = excluded.stars, words = excluded.words, given_at = excluded.given_at`)
  },

  ...activityPhotos(db),
})
