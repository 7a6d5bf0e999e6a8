import sql from 'sql-template-tag'
import { openDatabase } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { NOON } from '../answer'
import { hours } from '../door'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const AT = hours(-0.5)

const arrival = (activityId: string, memberId: string) => ({
  ...{ activityId, memberId, deed: 'pass' as const, deedId: newId(), right: true, vouched: true, at: AT, now: AT },
  ...{ actorId: memberId, reason: null, minutes: null, metres: null, earns: true },
  award: {
    ...{ memberId, key: `attended:${activityId}:${memberId}`, at: AT, activityId },
    rule: 'activity.attended' as const,
  },
})

/** The same a week later. */
const moved = ({ activityId, entry, updatedAt }: MadeActivity) => ({
  ...{ activityId, changeId: newId(), basis: new Date(updatedAt), publish: false },
  ...{ spot: null, cover: null, attachments: [] },
  entry: { ...entry, from: hours(24 * 7).toISOString(), until: hours(24 * 7 + 2).toISOString() },
})

const seat = async () => {
  const { member, activity, store } = world()
  const [{ memberId }, made] = [await member(), await activity()]
  const { activityId } = made
  await store.signUps.signUp({ activityId, memberId, attemptId: newId(), guests: 0, answers: [], at: NOON })
  return { memberId, activityId, made }
}

const found = async (activityId: string, memberId: string) =>
  (await world().database.row<{ isMoved: boolean; presence: string; points: number }>(sql`
    select a.from_at <> ${hours(0)} as "isMoved", coalesce(t.state, 'none') as presence,
           (select coalesce(sum(e.points), 0)::int from entry e where e.member_id = ${memberId}) as points
    from activity a left join attendance t on t.activity_id = a.activity_id and t.member_id = ${memberId}
    where a.activity_id = ${activityId}`))!

test('whoever checks in while it is moved to a week later is there and it stays, or comes too early', async () => {
  const { store, url } = world()
  // Two servers, so that neither waits for the other in a queue of its own.
  const other = openDatabase({ connectionString: url.application, size: 20 })
  const elsewhere = createStore(other)
  for (let round = 0; round < 30; round++) {
    const { memberId, activityId, made } = await seat()
    const move = () => elsewhere.activities.change(moved(made), null, made.organiser.memberId, AT)
    const come = () => store.attendance.arrive([arrival(activityId, memberId)])
    const both = round % 2 ? [move(), come()] : [come(), move()]
    await Promise.all(both)
    const outcome = { change: await both[round % 2 ? 0 : 1], arrived: await both[round % 2 ? 1 : 0] }
    const stands = await found(activityId, memberId)
    if (stands.isMoved) {
      expect({ ...outcome, ...stands }).toMatchObject({ change: true, arrived: [{ outcome: 'early', points: null }] })
      expect(stands).toMatchObject({ presence: 'none', points: 0 })
    } else {
      expect(outcome).toMatchObject({ change: { refused: 'SOMEBODY_CAME' }, arrived: [{ outcome: 'in', points: 5 }] })
      expect(stands).toMatchObject({ presence: 'in', points: 5 })
    }
  }
  await other.close()
})

test('each waits for the other that was first, and then finds what that did', async () => {
  const { store, url } = world()
  const other = openDatabase({ connectionString: url.application, size: 2 })
  const settled = (promise: Promise<unknown>) =>
    Promise.race([promise.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 300))])

  const first = await seat()
  let coming: Promise<unknown> | undefined
  await other.transaction(async (tx) => {
    await tx.rows(sql`
      update activity set from_at = ${hours(24 * 7)}, until_at = ${hours(24 * 7 + 2)} where activity_id = ${first.activityId}`)
    coming = store.attendance.arrive([arrival(first.activityId, first.memberId)])
    expect(await settled(coming)).toBe(false)
  })
  expect(await coming).toMatchObject([{ outcome: 'early', points: null }])

  const second = await seat()
  let moving: Promise<unknown> | undefined
  await other.transaction(async (tx) => {
    const one = { ...arrival(second.activityId, second.memberId), from: ['none', 'held'], become: 'in', earns: false }
    await tx.rows(sql`select attend_each(${JSON.stringify([one])}, 5)`)
    moving = store.activities.change(moved(second.made), null, second.made.organiser.memberId, AT)
    expect(await settled(moving)).toBe(false)
  })
  expect(await moving).toMatchObject({ refused: 'SOMEBODY_CAME' })
  expect(await found(second.activityId, second.memberId)).toMatchObject({ isMoved: false, presence: 'in' })
  await other.close()
})
