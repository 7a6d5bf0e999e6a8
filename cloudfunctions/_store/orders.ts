import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import type { ServiceKind } from '../../core/stations/offers'
import type { OrderState, OrderStep } from '../../core/stations/order-life'
import type { Database } from './database'
import { iso } from './iso'
import { open, orderDeeds } from './order-deeds'
import { LAST_ID, page, type Page } from './page'

export interface StoredOrder {
  readonly orderId: string
  readonly station: { stationId: string; name: string }
  readonly service: ServiceKind
  readonly offer: string
  readonly state: OrderState
  readonly orderedBy: { name: string; organisation: string; forOrganisation: boolean }
  readonly people: number
  readonly wantedOn: string
  readonly scheduledFor: Date | null
  readonly stars: number | null
  readonly orderedAt: Date
}

export interface WholeOrder extends StoredOrder {
  readonly memberId: string
  readonly path: Path | null
  readonly stationPath: Path
  readonly note: string
  readonly words: string | null
  readonly updatedAt: Date
  readonly steps: {
    stepId: string
    step: OrderStep
    at: string
    actor: string
    scheduledFor: string | null
    reason: string | null
  }[]
}

const LIST_PAGE = 20

const columns = sql`
  o.order_id as "orderId", json_build_object('stationId', s.station_id, 'name', s.name) as station, o.service, o.offer,
  o.state, json_build_object('name', m.name, 'organisation', coalesce(b.name, own.name),
                             'forOrganisation', b.organisation_id is not null) as "orderedBy",
  o.people, o.wanted_on as "wantedOn", o.scheduled_for as "scheduledFor", o.stars, o.ordered_at as "orderedAt"`

const sources = sql`
  join station s on s.station_id = o.station_id
  join organisation r on r.organisation_id = s.organisation_id
  join member m on m.member_id = o.member_id
  join organisation own on own.organisation_id = m.organisation_id
  left join organisation b on b.organisation_id = o.organisation_id`

export const orderStore = (db: Database) => {
  const listed = async (which: Sql, cursor?: string): Promise<Page<StoredOrder>> => {
    const [orderedAt, orderId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredOrder>(sql`
      select ${columns} from service_order o ${sources}
      where ${which} and (o.ordered_at, o.order_id) < (${orderedAt}::timestamptz, ${orderId}::uuid)
      order by o.ordered_at desc, o.order_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.orderedAt.toISOString(), row.orderId])
  }

  return {
    /** What a member ordered, and what was ordered for these branches. */
    of: (memberId: string, organisationIds: readonly string[], cursor?: string) =>
      listed(sql`(o.member_id = ${memberId} or o.organisation_id = any (${organisationIds}::uuid[]))`, cursor),

    /** What was ordered at the stations that these organisations, or any below them, run. */
    at: (organisationIds: readonly string[], isOpen: boolean, cursor?: string) =>
      listed(sql`r.path && ${organisationIds}::uuid[] and (o.state in ${open}) = ${isOpen}`, cursor),

    find: (orderId: string): Promise<WholeOrder | undefined> =>
      db.row(sql`
        select ${columns}, o.member_id as "memberId", b.path, r.path as "stationPath", o.note, o.words,
               o.updated_at as "updatedAt",
               coalesce((
                 select json_agg(json_build_object(
                   'stepId', t.step_id, 'step', t.step, 'at', ${iso(sql`t.at`)}, 'actor', a.name,
                   'scheduledFor', ${iso(sql`t.scheduled_for`)}, 'reason', t.reason) order by t.at, t.step_id)
                 from order_step t join member a on a.member_id = t.actor_id
                 where t.order_id = o.order_id
               ), '[]') as steps
        from service_order o ${sources}
        where o.order_id = ${orderId}`),

    ...orderDeeds(db),
  }
}
