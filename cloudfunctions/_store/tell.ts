import sql from 'sql-template-tag'
import type { NoticeKind, NoticeOf } from '../../core/activities/notices'
import { dayOf } from '../../core/time'
import type { Queries } from './database'
import { SIGNED_UP } from './seat-states'

export interface Telling<Kind extends NoticeKind> {
  readonly kind: Kind
  readonly facts: NoticeOf<Kind>['facts']
  readonly activityId?: string
  /** Who did it knows. */
  readonly by: string | null
}

/** Everybody of some people, but for who did it. */
export const tell = async <Kind extends NoticeKind>(
  tx: Queries,
  memberIds: readonly string[],
  { kind, facts, activityId, by }: Telling<Kind>,
  now: Date,
): Promise<void> => {
  await tx.rows(sql`
    insert into notice (member_id, notice_id, kind, activity_id, facts, at)
    select distinct on (m) m, gen_random_uuid(), ${kind}, ${activityId ?? null}::uuid, ${JSON.stringify(facts)}::jsonb, ${now}::timestamptz
    from unnest(${memberIds}::uuid[]) m where m is distinct from ${by}::uuid`)
}

/** The officers of these organisations; of one that has none, those of the nearest above it that has: they answer for it. */
export const officersFor = async (tx: Queries, organisationIds: readonly string[], now: Date): Promise<string[]> => {
  const officers = await tx.rows<{ id: string }>(
    sql`select id from officers_for(${organisationIds}::uuid[], ${dayOf(now)}) id`,
  )
  return officers.map(({ id }) => id)
}

export const tellOfficers = async <Kind extends NoticeKind>(
  tx: Queries,
  organisationIds: readonly string[],
  telling: Telling<Kind>,
  now: Date,
): Promise<void> => tell(tx, await officersFor(tx, organisationIds, now), telling, now)

/** Everybody who has, or waits for, a seat of an activity. */
export const tellSignedUp = async <Kind extends NoticeKind>(
  tx: Queries,
  activityId: string,
  kind: Kind,
  facts: NoticeOf<Kind>['facts'],
  now: Date,
): Promise<void> => {
  await tx.rows(sql`
    insert into notice (member_id, notice_id, kind, activity_id, facts, at)
    select member_id, gen_random_uuid(), ${kind}, ${activityId}, ${JSON.stringify(facts)}::jsonb, ${now}
    from sign_up where activity_id = ${activityId} and state in ${SIGNED_UP}`)
}

/** Before there are so many seats: parties in line that are more from then on, and were not. */
export const tellTooLarge = async (tx: Queries, activityId: string, seats: number | null, now: Date): Promise<void> => {
  if (seats === null) return
  await tx.rows(sql`
    insert into notice (member_id, notice_id, kind, activity_id, facts, at)
    select w.member_id, gen_random_uuid(), 'party_too_large', w.activity_id,
           jsonb_build_object('people', 1 + w.guests, 'seats', ${seats}::int), ${now}
    from sign_up w join activity_seats s using (activity_id)
    where w.activity_id = ${activityId} and w.state = 'waiting'
      and can_ever_fit(w.guests, s.seats) and not can_ever_fit(w.guests, ${seats})`)
}
