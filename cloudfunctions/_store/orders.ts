import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import type { ServiceKind } from '../../core/stations/offers'
import { OPEN_ORDERS, type OrderState, type OrderStep } from '../../core/stations/order-life'
import type { Database } from './database'
import { iso } from './iso'
import { LAST_ID, page, type Page } from './page'
import { tellOrderers } from './tell-orderers'

export interface NewOrder {
  readonly orderId: string
  readonly stationId: string
  readonly service: ServiceKind
  readonly memberId: string
  readonly organisationId: string | null
  readonly people: number
  readonly wantedOn: string
  readonly note: string
}

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

/** One step of an order. The client made its id, so that a retry is known for one. */
export interface OrderMove {
  readonly orderId: string
  readonly stepId: string
  readonly step: OrderStep
  readonly from: OrderState
  readonly to: OrderState
  readonly actorId: string
  readonly scheduledFor: Date | null
  readonly reason: string | null
  /** The `updatedAt` of what was decided about. */
  readonly unchangedSince: Date
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

/** Orders that the station or its guest still has to do something about. */
export const open = sql`('asked', 'accepted', 'scheduled')`

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
    /** `false` where the station does not offer it, the member has too many that are open, or the id is taken. */
    add: async (order: NewOrder, now: Date): Promise<boolean> => {
      const insert = sql`
        insert into service_order (order_id, station_id, service, offer, member_id, organisation_id, people, wanted_on,
                                   note, ordered_at, updated_at)
        select ${order.orderId}, v.station_id, v.kind, v.name, ${order.memberId}, ${order.organisationId},
               ${order.people}, ${order.wantedOn}, ${order.note}, ${now}, ${now}
        from station_service v
        where v.station_id = ${order.stationId} and v.kind = ${order.service}
          and (select count(*) from service_order where member_id = ${order.memberId} and state in ${open})
              < ${OPEN_ORDERS}
        on conflict (order_id) do nothing
        returning 1`
      return db.transaction(async (tx) => {
        // A member's own orders are counted in turn, so that ten at once are not each the first.
        await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('orderer:' || ${order.memberId}, 0))`)
        return (await tx.rows(insert)).length > 0
      })
    },

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

    /** `false` where somebody else moved the order first, or a step has that id. */
    move: async (move: OrderMove, now: Date): Promise<boolean> => {
      const moved = await db.rows(sql`
        with moved as (
          update service_order
          set state = ${move.to}, scheduled_for = coalesce(${move.scheduledFor}::timestamptz, scheduled_for),
              updated_at = ${now}
          where order_id = ${move.orderId} and state = ${move.from} and updated_at = ${move.unchangedSince}
            and not exists (select from order_step where order_id = ${move.orderId} and step_id = ${move.stepId})
          returning *
        ), told as (
          ${tellOrderers({ orders: sql`(select * from moved where state = 'declined')`, reason: move.reason, by: move.actorId }, now)}
        )
        insert into order_step (order_id, step_id, step, actor_id, at, scheduled_for, reason)
        select order_id, ${move.stepId}, ${move.step}, ${move.actorId}, ${now}, ${move.scheduledFor}, ${move.reason}
        from moved
        returning 1`)
      return moved.length > 0
    },

    /** `false` where it was rated before, or is not done. */
    rate: async (orderId: string, stars: number, words: string | null, now: Date): Promise<boolean> => {
      const rated = await db.rows(sql`
        update service_order set stars = ${stars}, words = ${words}, updated_at = ${now}
        where order_id = ${orderId} and state = 'done' and stars is null
        returning 1`)
      return rated.length > 0
    },
  }
}
