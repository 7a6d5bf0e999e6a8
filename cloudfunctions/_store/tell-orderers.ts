import sql, { empty, type Sql } from 'sql-template-tag'
import type { NoticeOf } from '../../core/activities/notices'
import { dayOf } from '../../core/time'
import type { Queries } from './database'
import { inOffice } from './in-office'
import { iso } from './iso'
import { officersFor, tell, tellOfficers } from './tell'

/** Whose the order `o` is: who ordered it and, where that was for a branch, its officers. */
const orderers = (now: Date): Sql => sql`
  select o.member_id
  union
  select f.member_id from officer f where f.organisation_id = o.organisation_id and ${inOffice(dayOf(now))}`

/** Of the order `o` from the station `s`. */
const what = sql`'orderId', o.order_id, 'station', s.name, 'offer', o.offer`

const because = (reason: string | null): Sql => sql`'reason', coalesce(${reason}::text, '')`

export type OrderTold = 'order_called_off' | 'order_accepted' | 'order_done'

interface Moved {
  readonly kind: OrderTold
  /** The orders, as rows of service_order. */
  readonly orders: Sql
  readonly reason: string | null
  /** Who moved them, and need not be told. */
  readonly by: string
}

/** Part of a statement: those whose orders a station has moved are told. */
export const tellOrderers = ({ kind, orders, reason, by }: Moved, now: Date): Sql => {
  const how = {
    order_called_off: sql`, ${because(reason)}`,
    order_accepted: sql`, 'scheduledFor', ${iso(sql`o.scheduled_for`)}`,
    order_done: empty,
  }
  return sql`
    insert into notice (member_id, notice_id, kind, facts, at)
    select told.member_id, gen_random_uuid(), ${kind}, jsonb_build_object(${what}${how[kind]}), ${now}::timestamptz
    from ${orders} o join station s using (station_id) cross join lateral (${orderers(now)}) told
    where told.member_id <> ${by}::uuid`
}

/** The officers of the organisation that runs the station. */
export const tellAsked = async (tx: Queries, orderId: string, now: Date): Promise<void> => {
  const asked = await tx.row<{ organisationId: string; by: string; facts: NoticeOf<'order_asked'>['facts'] }>(sql`
    select s.organisation_id as "organisationId", o.member_id as by,
           json_build_object(${what}, 'who', m.name, 'wantedOn', o.wanted_on) as facts
    from service_order o join station s using (station_id) join member m using (member_id)
    where o.order_id = ${orderId}`)
  const { organisationId, ...told } = asked!
  await tellOfficers(tx, [organisationId], { kind: 'order_asked', ...told }, now)
}

interface Cancelled {
  readonly orderId: string
  readonly reason: string | null
  /** Who cancelled it. */
  readonly actorId: string
}

/** The officers of the organisation that runs the station, and whose order it was besides who cancelled it. */
export const tellCancelled = async (tx: Queries, { orderId, reason, actorId }: Cancelled, now: Date): Promise<void> => {
  const told = await tx.row<{
    organisationId: string
    orderers: string[]
    facts: NoticeOf<'order_cancelled'>['facts']
  }>(sql`
    select s.organisation_id as "organisationId", array(${orderers(now)}) as orderers,
           json_build_object(${what}, 'who', actor.name, ${because(reason)}) as facts
    from service_order o join station s using (station_id) join member actor on actor.member_id = ${actorId}
    where o.order_id = ${orderId}`)
  const { organisationId, facts } = told!
  const concerned = [...told!.orderers, ...(await officersFor(tx, [organisationId], now))]
  await tell(tx, concerned, { kind: 'order_cancelled', facts, by: actorId }, now)
}
