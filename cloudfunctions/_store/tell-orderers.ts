import sql, { type Sql } from 'sql-template-tag'

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
