import sql, { type Sql } from 'sql-template-tag'
import type { NoticeOf } from '../../core/activities/notices'
import type { Queries } from './database'
import { iso } from './iso'
import { tellOfficers } from './tell'

interface Declined {
  /** The orders, as rows of service_order. */
  readonly orders: Sql
  readonly reason: string | null
  /** Who declined them, and need not be told. */
  readonly by: string
}

/** Part of a statement: who ordered what a station has declined is told. */
export const tellOrderers = ({ orders, reason, by }: Declined, now: Date): Sql => sql`
  insert into notice (member_id, notice_id, kind, facts, at)
  select o.member_id, gen_random_uuid(), 'order_called_off',
         jsonb_build_object('orderId', o.order_id, 'station', s.name, 'offer', o.offer, 'reason', coalesce(${reason}::text, '')),
         ${now}::timestamptz
  from ${orders} o join station s using (station_id)
  where o.member_id <> ${by}::uuid`

/** Part of a statement: who ordered what a station has accepted or given a time is told. */
export const tellAccepted = (orders: Sql, by: string, now: Date): Sql => sql`
  insert into notice (member_id, notice_id, kind, facts, at)
  select o.member_id, gen_random_uuid(), 'order_accepted',
         jsonb_build_object('orderId', o.order_id, 'station', s.name, 'offer', o.offer,
                            'scheduledFor', ${iso(sql`o.scheduled_for`)}),
         ${now}::timestamptz
  from ${orders} o join station s using (station_id)
  where o.member_id <> ${by}::uuid`

interface Cancelled {
  readonly orderId: string
  readonly reason: string | null
  /** Who cancelled it. */
  readonly actorId: string
}

/** The officers of the organisation that runs the station it was ordered from. */
export const tellStation = async (tx: Queries, { orderId, reason, actorId }: Cancelled, now: Date): Promise<void> => {
  const told = await tx.row<{ organisationId: string; facts: NoticeOf<'order_cancelled'>['facts'] }>(sql`
    select s.organisation_id as "organisationId",
           json_build_object('orderId', o.order_id, 'station', s.name, 'offer', o.offer, 'who', m.name,
                             'reason', coalesce(${reason}::text, '')) as facts
    from service_order o join station s using (station_id) join member m on m.member_id = o.member_id
    where o.order_id = ${orderId}`)
  await tellOfficers(tx, [told!.organisationId], { kind: 'order_cancelled', facts: told!.facts, by: actorId }, now)
}
