import sql from 'sql-template-tag'
import { MOST_HOSTS } from '../../core/activities/inviting'
import { hostsChange } from './asking'
import type { Database, Queries } from './database'
import { tell, tellOfficers } from './tell'

export interface StoredInvitation {
  readonly activityId: string
  readonly title: string
  readonly from: Date | null
  readonly lead: string
  readonly organisationId: string
  readonly organisation: string
}

interface Asked {
  readonly activityId: string
  readonly organisationId: string
}

interface Side extends Asked {
  readonly title: string
  readonly organisation: string
}

const facts = ({ title, organisation }: Side) => ({ title, organisation })

/**
 * Who hosts an activity is changed by one at a time, so that what is asked several times at once finds what the first
 * of them did. The lock of its seats is the activity’s.
 */
const inTurn = (db: Database, { activityId }: Asked, change: (tx: Queries) => Promise<boolean>): Promise<boolean> =>
  db.transaction(async (tx) => {
    await tx.rows(sql`select 1 from activity_seats where activity_id = ${activityId} for update`)
    return change(tx)
  })

/** Whether the same was asked just before. */
const standsAs = async (tx: Queries, { activityId, organisationId }: Asked, state: string): Promise<boolean> =>
  (await tx.row(sql`
    select 1 from activity_host
    where activity_id = ${activityId} and organisation_id = ${organisationId} and state = ${state}`)) !== undefined

export const hostStore = (db: Database) => ({
  /** Ask an organisation, or ask again one that declined; `false` where there are as many as there may be. */
  invite: (side: Side & { readonly lead: string }, by: string, now: Date): Promise<boolean> =>
    inTurn(db, side, async (tx) => {
      const { activityId, organisationId } = side
      const asked = await tx.rows(sql`
        insert into activity_host as h (activity_id, organisation_id, state, asked_at)
        select ${activityId}, ${organisationId}, 'invited', ${now}::timestamptz
        where (select count(*) from activity_host
               where activity_id = ${activityId} and state <> 'declined' and organisation_id <> ${organisationId}) < ${MOST_HOSTS}
        on conflict (activity_id, organisation_id) do update
          set state = 'invited', organiser_id = null, answered_at = null
          where h.state = 'declined'
        returning 1`)
      if (asked.length === 0) return standsAs(tx, side, 'invited')
      const telling = {
        kind: 'host_invited' as const,
        facts: { ...facts(side), organisationId, lead: side.lead },
        activityId,
        by,
      }
      await tellOfficers(tx, [organisationId], telling, now)
      return true
    }),

  /** `false` where it was answered before, or never given. One that was taken back before stays so. */
  takeBack: (side: Asked): Promise<boolean> =>
    inTurn(db, side, async (tx) => {
      const { activityId, organisationId } = side
      const gone = await tx.rows(sql`
        with taken as (
          delete from activity_host
          where activity_id = ${activityId} and organisation_id = ${organisationId} and state = 'invited' returning 1
        ), remembered as (
          insert into uninvited_host (activity_id, organisation_id)
          select ${activityId}::uuid, ${organisationId}::uuid from taken on conflict do nothing
        )
        select 1 from taken
        union all
        select 1 from uninvited_host u
        where activity_id = ${activityId} and organisation_id = ${organisationId}
          and not exists (select from activity_host h
                          where h.activity_id = u.activity_id and h.organisation_id = u.organisation_id)`)
      return gone.length > 0
    }),

  /** `false` where it was answered otherwise or taken back before. Who leads the activity is told. */
  answer: (side: Side, accepted: boolean, by: string, now: Date): Promise<boolean> =>
    inTurn(db, side, async (tx) => {
      const { activityId, organisationId } = side
      const state = accepted ? 'accepted' : 'declined'
      const answered = await tx.rows(sql`
        update activity_host
        set state = ${state}, organiser_id = ${accepted ? by : null}::uuid, answered_at = ${now}
        where activity_id = ${activityId} and organisation_id = ${organisationId} and state = 'invited' returning 1`)
      if (answered.length === 0) return standsAs(tx, side, state)
      await tell(
        tx,
        await leads(tx, activityId),
        { kind: 'host_answered', facts: { ...facts(side), accepted }, activityId, by },
        now,
      )
      return true
    }),

  /** `false` where it does not host any more. Who leads the activity is told. */
  stepDown: (side: Side, by: string, now: Date): Promise<boolean> =>
    inTurn(db, side, async (tx) => {
      const { activityId, organisationId } = side
      const gone = await tx.rows(sql`
        update activity_host set state = 'declined', organiser_id = null, answered_at = ${now}
        where activity_id = ${activityId} and organisation_id = ${organisationId} and state = 'accepted' returning 1`)
      if (gone.length === 0) return standsAs(tx, side, 'declined')
      await tell(
        tx,
        await leads(tx, activityId),
        { kind: 'host_stepped_down', facts: facts(side), activityId, by },
        now,
      )
      return true
    }),

  /** Those of organisations that wait for an answer, and can be answered still. */
  waiting: (offices: readonly string[], now: Date): Promise<StoredInvitation[]> =>
    db.rows(sql`
      select a.activity_id as "activityId", a.title, a.from_at as "from", coalesce(c.name, l.name) as lead,
             h.organisation_id as "organisationId", o.name as organisation
      from activity_host h join organisation o on o.organisation_id = h.organisation_id
      join activity a on a.activity_id = h.activity_id
      join organisation l on l.organisation_id = a.organisation_id
      left join club c on c.club_id = a.club_id
      where h.state = 'invited' and h.organisation_id = any (${offices}::uuid[]) and ${hostsChange(now)}
      order by a.from_at, h.asked_at
      limit 100`),
})

/** Who organises it on the leading side. */
const leads = async (tx: Queries, activityId: string): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(sql`
    select organiser_id as id from activity_host where activity_id = ${activityId} and state = 'lead'`)
  return rows.map(({ id }) => id)
}
