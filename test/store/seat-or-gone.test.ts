import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { openDatabase } from '../../cloudfunctions/_store/database'
import { createStore } from '../../cloudfunctions/_store/store'
import { NOON } from '../answer'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const HOUR_MS = 3_600_000
const BEGINS = new Date(NOON.getTime() + 24 * HOUR_MS)
/** While one may come and may still go. */
const AT = new Date(BEGINS.getTime() - HOUR_MS / 2)

const arrival = (activityId: string, memberId: string, deed: 'code' | 'pass' | 'hand') => ({
  ...{ activityId, memberId, deed, deedId: newId(), right: true, vouched: deed !== 'code', at: AT, now: AT },
  ...{ actorId: memberId, reason: null, minutes: null, metres: null, earns: true },
  award: {
    memberId,
    key: `attended:${activityId}:${memberId}`,
    at: AT,
    rule: 'activity.attended' as const,
    activityId,
  },
})

const standing = async ({ activityId }: MadeActivity, memberId: string) => {
  const row = await world().database.row<{ seat: string; presence: string; points: number; taken: number }>(sql`
    select u.state as seat, coalesce(t.state, 'none') as presence, s.taken,
           (select coalesce(sum(e.points), 0)::int from entry e where e.member_id = u.member_id) as points
    from sign_up u join activity_seats s using (activity_id) left join attendance t using (activity_id, member_id)
    where u.activity_id = ${activityId} and u.member_id = ${memberId}`)
  return row!
}

const here = { presence: 'in', points: 5, taken: 1 }
const gone = { seat: 'cancelled', presence: 'none', points: 0 }

test('whoever checks in and gives up at the same moment is there with a seat, or gone and not there', async () => {
  const { member, activity, store, url } = world()
  // Two servers, so that neither waits for the other in a queue of its own.
  const other = openDatabase({ connectionString: url.application, size: 20 })
  const elsewhere = createStore(other)
  for (let round = 0; round < 25; round++)
    await Promise.all(
      (['code', 'pass', 'hand'] as const).flatMap((deed) =>
        [0, 1, 2].map(async (head) => {
          const [{ memberId }, made] = [await member(), await activity({ seats: 1 })]
          const { activityId } = made
          await store.signUps.signUp({ activityId, memberId, attemptId: newId(), guests: 0, answers: [], at: NOON })
          // Somebody who tried a wrong code is known at the door before they come.
          if (round % 2) await store.attendance.arrive([{ ...arrival(activityId, memberId, 'code'), right: false }])
          const give = () => elsewhere.signUps.giveUp(activityId, memberId, BEGINS, AT)
          const come = () => store.attendance.arrive([arrival(activityId, memberId, deed)])
          const [[arrived], given] = head === 0 ? await Promise.all([come(), give()]) : await reversed(give, come)
          const found = await standing(made, memberId)
          if (arrived!.outcome === 'none') {
            expect({ given, ...found }).toMatchObject({ given: true, ...gone, taken: 0 })
          } else {
            const held = deed === 'code' ? { presence: 'held', points: 0, taken: 1 } : here
            expect({ given, ...found }).toMatchObject({ given: false, seat: 'in', ...held })
          }
        }),
      ),
    )
  await other.close()
}, 120_000)

const reversed = async <A, B>(one: () => Promise<A>, two: () => Promise<B>): Promise<[B, A]> => {
  const [first, second] = await Promise.all([one(), two()])
  return [second, first]
}

test('an arrival that waits for a seat to be given up finds it gone, and one that was first keeps it', async () => {
  const { member, activity, store, url } = world()
  const other = openDatabase({ connectionString: url.application, size: 2 })
  const settled = (promise: Promise<unknown>) =>
    Promise.race([promise.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 300))])
  const seat = async () => {
    const [{ memberId }, made] = [await member(), await activity({ seats: 1 })]
    const { activityId } = made
    await store.signUps.signUp({ activityId, memberId, attemptId: newId(), guests: 0, answers: [], at: NOON })
    return { memberId, activityId, made }
  }

  const leaving = await seat()
  let coming: Promise<unknown> | undefined
  await other.transaction(async (tx) => {
    await tx.rows(sql`select give_up_seat(${leaving.activityId}, ${leaving.memberId}, 'cancelled', ${BEGINS}, ${AT})`)
    coming = store.attendance.arrive([arrival(leaving.activityId, leaving.memberId, 'pass')])
    expect(await settled(coming)).toBe(false)
  })
  expect(await coming).toMatchObject([{ outcome: 'none', points: null }])
  expect(await standing(leaving.made, leaving.memberId)).toMatchObject({ ...gone, taken: 0 })

  const staying = await seat()
  let going: Promise<unknown> | undefined
  await other.transaction(async (tx) => {
    const one = { ...arrival(staying.activityId, staying.memberId, 'pass'), from: ['none', 'held'], become: 'in' }
    await tx.rows(sql`select attend_each(${JSON.stringify([{ ...one, earns: false }])}, 5)`)
    going = store.signUps.giveUp(staying.activityId, staying.memberId, BEGINS, AT)
    expect(await settled(going)).toBe(false)
  })
  expect(await going).toBe(false)
  expect(await standing(staying.made, staying.memberId)).toMatchObject({ seat: 'in', presence: 'in', taken: 1 })
  await other.close()
})
