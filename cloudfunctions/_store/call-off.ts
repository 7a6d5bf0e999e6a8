import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import { refuse } from '../../core/refusal'
import { LOST_SHOWN, whyLost, type StillExpected, type WhyLost } from '../../core/stations/expected'
import { dayOf, stretchShown } from '../../core/time'
import type { Queries } from './database'
import { endBookings } from './end-bookings'
import { expectedAt, type StoredExpected } from './expected'
import { knownHolidays } from './holidays'
import { open } from './order-deeds'
import { tellOrderers } from './tell-orderers'
import { NotWritten, type Writing } from './writing'

/** What somebody who writes a station down agreed to. */
export interface CallingOff {
  /** Stands for those who lose their time or room, as they were told. */
  readonly seen: string
  readonly reason: string
  readonly by: string
}

type Lost = StoredExpected & { readonly why: WhyLost }

const timesOf = (lost: Lost): { from: string | null; until: string | null; day: string } =>
  lost.kind === 'booking'
    ? { ...stretchShown(lost), day: dayOf(lost.from) }
    : {
        ...{ from: lost.scheduledFor?.toISOString() ?? null, until: null },
        day: lost.scheduledFor ? dayOf(lost.scheduledFor) : lost.wantedOn,
      }

const pick = ({ kind, why, what, who, isThere }: Lost) => ({ kind, why, what, who, isThere })

const toldOf = (lost: readonly Lost[]): StillExpected => {
  const byTime = lost
    .map((each) => ({ ...pick(each), ...timesOf(each) }))
    .sort((a, b) => ((a.from ?? a.day) < (b.from ?? b.day) ? -1 : 1))
  const ids = lost.map(({ id }) => id).sort()
  const bookings = lost.filter(({ kind }) => kind === 'booking').length
  return {
    ...{ bookings, orders: lost.length - bookings, first: byTime.slice(0, LOST_SHOWN) },
    seen: createHash('sha256').update(ids.join()).digest('base64url'),
  }
}

const lostBy = async (tx: Queries, writings: readonly Writing[], now: Date): Promise<Lost[]> => {
  const of = new Map(writings.map((writing) => [writing.stationId, writing]))
  const expected = await expectedAt(tx, [...of.keys()], now)
  if (expected.length === 0) return []
  const circumstances = { holidays: await knownHolidays(tx, now), now }
  return expected.flatMap((each) => {
    const { old, entry } = of.get(each.stationId)!
    const why = old && whyLost(each, old, entry, circumstances)
    return why ? [{ ...each, why }] : []
  })
}

const declineOrders = async (
  tx: Queries,
  orderIds: readonly string[],
  { reason, by }: CallingOff,
  now: Date,
): Promise<void> => {
  if (orderIds.length === 0) return
  await tx.rows(sql`
    with declined as (
      update service_order set state = 'declined', updated_at = ${now}
      where order_id = any (${orderIds}::uuid[]) and state in ${open}
      returning *
    ), told as (${tellOrderers({ kind: 'order_called_off', orders: sql`declined`, reason, by }, now)})
    insert into order_step (order_id, step_id, step, actor_id, at, reason)
    select order_id, gen_random_uuid(), 'decline', ${by}, ${now}, ${reason} from declined`)
}

/**
 * Who is expected at stations that have just been written down, and cannot be served as they are now, is called off and
 * told why, but for who is in a room already, where whoever wrote them has seen just these and agreed; else throws
 * `NotWritten`. The stations’ rows are this transaction’s: whoever books or orders at the same moment has done so, or
 * looks at the hours anew.
 */
export const callOff = async (
  tx: Queries,
  writings: readonly Writing[],
  agreed: CallingOff | null,
  now: Date,
): Promise<void> => {
  const lost = await lostBy(tx, writings, now)
  if (lost.length === 0) return
  const told = toldOf(lost)
  if (agreed?.seen !== told.seen) throw new NotWritten(refuse('STILL_EXPECTED', { ...told }))
  const idsOf = (kind: Lost['kind']) => lost.flatMap((each) => (each.kind === kind ? [each.id] : []))
  await endBookings(tx, idsOf('booking'), { state: 'cancelled', reason: agreed.reason, by: agreed.by }, now)
  await declineOrders(tx, idsOf('order'), agreed, now)
}
