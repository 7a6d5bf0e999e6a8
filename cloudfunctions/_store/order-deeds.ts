import sql, { empty } from 'sql-template-tag'
import { OPEN_ORDERS, type OrderState, type OrderStep } from '../../core/stations/order-life'
import type { ServiceKind } from '../../core/stations/offers'
import type { Database } from './database'
import { isAsJudged } from './is-as-judged'
import { tellAsked, tellCancelled, tellOrderers, type OrderTold } from './tell-orderers'

export interface NewOrder {
  readonly orderId: string
  readonly stationId: string
  readonly service: ServiceKind
  readonly memberId: string
  readonly organisationId: string | null
  readonly people: number
  readonly wantedOn: string
  readonly note: string
  /** The `updatedAt` of the station whose hours were looked at; null where nobody looked. */
  readonly judged: Date | null
}

/** One step of an order. The client made its id, so that a retry is known for one. */
export interface OrderMove {
  readonly orderId: string
  readonly stationId: string
  readonly stepId: string
  readonly step: OrderStep
  readonly from: OrderState
  readonly to: OrderState
  readonly actorId: string
  readonly scheduledFor: Date | null
  readonly reason: string | null
  /** The `updatedAt` of what was decided about. */
  readonly unchangedSince: Date
  /** The station’s, where its hours were looked at. */
  readonly judged: Date | null
}

/** Orders that the station or its guest still has to do something about. */
export const open = sql`('asked', 'accepted', 'scheduled')`

/** What those whose order it is are told of what the station does. */
const tells: { readonly [To in OrderState]?: OrderTold } = {
  accepted: 'order_accepted',
  scheduled: 'order_accepted',
  declined: 'order_called_off',
  done: 'order_done',
}

/** What changes an order. */
export const orderDeeds = (db: Database) => ({
  /**
   * `no` where the station does not offer it, the member has too many that are open, or the id is taken; `changed` where
   * the station is not as it was judged.
   */
  add: async (order: NewOrder, now: Date): Promise<'made' | 'no' | 'changed'> => {
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
      if (!(await isAsJudged(tx, order.stationId, order.judged))) return 'changed'
      if ((await tx.rows(insert)).length === 0) return 'no'
      await tellAsked(tx, order.orderId, now)
      return 'made'
    })
  },

  /** `false` where somebody else moved the order first, a step has that id, or the station is not as it was judged. */
  move: async (move: OrderMove, now: Date): Promise<boolean> => {
    const kind = tells[move.to]
    const step = sql`
      with moved as (
        update service_order
        set state = ${move.to}, scheduled_for = coalesce(${move.scheduledFor}::timestamptz, scheduled_for),
            updated_at = ${now}
        where order_id = ${move.orderId} and state = ${move.from} and updated_at = ${move.unchangedSince}
          and not exists (select from order_step where order_id = ${move.orderId} and step_id = ${move.stepId})
        returning *
      )${kind ? sql`, told as (${tellOrderers({ kind, orders: sql`moved`, reason: move.reason, by: move.actorId }, now)})` : empty}
      insert into order_step (order_id, step_id, step, actor_id, at, scheduled_for, reason)
      select order_id, ${move.stepId}, ${move.step}, ${move.actorId}, ${now}, ${move.scheduledFor}, ${move.reason}
      from moved
      returning 1`
    return db.transaction(async (tx) => {
      if (!(await isAsJudged(tx, move.stationId, move.judged))) return false
      if ((await tx.rows(step)).length === 0) return false
      if (move.to === 'cancelled') await tellCancelled(tx, move, now)
      return true
    })
  },

  /** `false` where it was rated before, or is not done. */
  rate: async (orderId: string, stars: number, words: string | null, now: Date): Promise<boolean> => {
    const rated = await db.rows(sql`
      update service_order set stars = ${stars}, words = ${words}, updated_at = ${now}
      where order_id = ${orderId} and state = 'done' and stars is null
      returning 1`)
    return rated.length > 0
  },
})
