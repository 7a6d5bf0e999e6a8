import sql from 'sql-template-tag'
import { confirmBy } from '../../core/activities/audience'
import type { OrderState } from '../../core/stations/order-life'
import { claimDeeds } from './claim-deeds'
import { inside, type Queries } from './database'
import { endBookings } from './end-bookings'
import { newId } from './new-id'
import { open, orderDeeds } from './order-deeds'
import { reviewStore } from './reviews'
import { SIGNED_UP } from './seat-states'
import { signUpDeeds } from './sign-up-deeds'

export type Counts = Record<string, number>

const count = (happened: readonly boolean[]): number => happened.filter(Boolean).length

const oneByOne = async <T>(all: readonly T[], deed: (each: T) => Promise<boolean>): Promise<number> => {
  const happened: boolean[] = []
  for (const each of all) happened.push(await deed(each))
  return count(happened)
}

const giveUpSeats = async (tx: Queries, memberId: string, now: Date): Promise<number> => {
  const signedUp = await tx.rows<{ activityId: string; from: Date }>(sql`
    select a.activity_id as "activityId", a.from_at as "from"
    from sign_up s join activity a using (activity_id)
    where s.member_id = ${memberId} and s.state in ${SIGNED_UP} and a.state = 'published' and a.from_at > ${now}
    order by a.activity_id`)
  return oneByOne(signedUp, ({ activityId, from }) =>
    signUpDeeds(tx).giveUp(activityId, memberId, confirmBy(from, now), now),
  )
}

/** Those for an activity are its host’s. */
const cancelBookings = async (tx: Queries, memberId: string, now: Date): Promise<number> => {
  const coming = await tx.rows<{ id: string }>(sql`
    select booking_id as id from booking
    where member_id = ${memberId} and activity_id is null and state in ('asked', 'booked', 'waiting')
      and lower(during) > ${now}
    order by booking_id`)
  const ids = coming.map(({ id }) => id)
  return (await endBookings(tx, ids, { state: 'cancelled', reason: null, by: memberId }, now)).length
}

/** Those for a branch are the branch’s: its officers see to them. */
const cancelOrders = async (tx: Queries, memberId: string, now: Date): Promise<number> => {
  const ordered = await tx.rows<{ orderId: string; stationId: string; from: OrderState; unchangedSince: Date }>(sql`
    select order_id as "orderId", station_id as "stationId", state as "from", updated_at as "unchangedSince"
    from service_order where member_id = ${memberId} and organisation_id is null and state in ${open}
    order by order_id`)
  const cancelling = { step: 'cancel', to: 'cancelled', actorId: memberId, scheduledFor: null, reason: null } as const
  return oneByOne(ordered, (order) =>
    orderDeeds(inside(tx)).move({ ...order, ...cancelling, stepId: newId(), judged: null }, now),
  )
}

const returnClaims = async (tx: Queries, memberId: string, now: Date): Promise<number> => {
  const held = await tx.rows<
    Parameters<ReturnType<typeof claimDeeds>['end']>[0] & { claimId: string; claimer: string }
  >(
    sql`
      select c.claim_id as "claimId", m.name as claimer, p.project_id as "projectId", p.title, p.made_by as "madeBy"
      from claim c join project p using (project_id) join member m on m.member_id = c.claimer_id
      where c.claimer_id = ${memberId} and c.state = 'held'
      order by p.project_id`,
  )
  return oneByOne(held, (claim) =>
    claimDeeds(inside(tx)).end(claim, { ...claim, memberId }, 'returned', null, memberId, now),
  )
}

/**
 * What a member has before them ends as they would have ended it themselves: who waits moves up, and those concerned
 * are told. How much of what there was.
 */
export const endForPerson = async (tx: Queries, memberId: string, now: Date): Promise<Counts> => ({
  活动名额与候补: await giveUpSeats(tx, memberId, now),
  房间预约: await cancelBookings(tx, memberId, now),
  点单: await cancelOrders(tx, memberId, now),
  认领的项目: await returnClaims(tx, memberId, now),
})

/** As their author may; the points they brought to anybody are reversed. */
export const takeDownAll = async (tx: Queries, memberId: string, now: Date): Promise<number> => {
  const published = await tx.rows<{ lectureId: string }>(sql`
    select lecture_id as "lectureId" from lecture
    where author_id = ${memberId} and state = 'published' order by lecture_id`)
  const down = { step: 'take_down', from: 'published', to: 'taken_down', actorId: memberId, reason: null } as const
  return oneByOne(published, ({ lectureId }) =>
    reviewStore(inside(tx)).takeDown({ ...down, lectureId, stepId: newId() }, now),
  )
}
