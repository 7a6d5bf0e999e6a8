import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { after, aTender, bidFor, noticesOf, openBranches } from '../hosting'
import { answering, NOON } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

/** What the clock answers and logs when it is that late. */
const tick = async (name: string, at: Date, store = world().store) => {
  const logged: object[] = []
  const log = { error: (facts: object) => void logged.push(facts) }
  return { answered: await answering(store, { ...world().host, log }).send(name, {}, null, at), logged }
}

it('a tender that cannot be counted holds up no other, nor what else is due, and the clock still says that it broke', async () => {
  const units = await openBranches(world(), 1)
  const [bidder] = units.officers
  const broken = await aTender(world(), units, { decideUntil: after(29).toISOString() })
  const fine = await aTender(world(), units)
  for (const tenderId of [broken, fine]) await bidFor(world(), tenderId, bidder!)
  await world().ownerQuery(`update dangke.tender set criteria = '[null, null]' where tender_id = '${broken}'`)
  const { activityId, organiser } = await world().activity()

  const { answered, logged } = await tick('activities.tick', after(24 + 2 + 24))

  expect(answered).toEqual({ ok: false, error: { code: 'BROKEN', id: expect.any(String) as string } })
  expect(logged).toMatchObject([{ step: broken }, { step: 'decided' }, { action: 'tick' }])
  expect(await noticesOf(world(), bidder!)).toMatchObject([{ kind: 'bid_result', facts: { tenderId: fine } }])
  const { activity } = await world().must(activities.view, { activityId }, organiser)
  expect(activity.state).toBe('finished')
})

it('a seat that cannot be passed on keeps no other from the next in line', async () => {
  const { store, must } = world()
  const offeredTo = async () => {
    const { activityId } = await world().activity({ seats: 1 })
    const [first, next] = [await world().member(), await world().member()]
    for (const who of [first, next]) await must(activities.signUp, { activityId, attemptId: newId() }, who)
    await must(activities.giveUp, { activityId }, first)
    return { activityId, memberId: next.memberId }
  }
  const [broken, fine] = [await offeredTo(), await offeredTo()]
  const late = `update dangke.sign_up set offered_until = '${NOON.toISOString()}' where state = 'offered'`
  await world().ownerQuery(late)
  const lapse: typeof store.signUps.lapse = (activityId, ...rest) =>
    activityId === broken.activityId ? Promise.reject(new Error('a bug')) : store.signUps.lapse(activityId, ...rest)

  const { answered, logged } = await tick('activities.tick', after(1), {
    ...store,
    signUps: { ...store.signUps, lapse },
  })

  expect(answered).toMatchObject({ ok: false, error: { code: 'BROKEN' } })
  expect(logged).toMatchObject([
    { step: `${broken.activityId} ${broken.memberId}` },
    { step: 'lapsed' },
    { action: 'tick' },
  ])
  const stateOf = async ({ activityId, memberId }: typeof fine) =>
    (await store.activities.find(activityId, memberId))!.mine
  expect([await stateOf(broken), await stateOf(fine)]).toEqual(['offered', 'lapsed'])
})

it('rankings that cannot be rolled up hold up no sweeping of strays', async () => {
  const { store } = world()
  const { memberId } = await world().member()
  const fileId = newId()
  const file = { fileId, purpose: 'slide' as const, location: `kept/${fileId}.png`, bytes: 1, durationMs: 0 }
  await store.files.add(memberId, file, NOON)
  const rollUp = () => Promise.reject(new Error('a bug'))

  const broken = { ...store, rankings: { ...store.rankings, rollUp } }
  const { answered, logged } = await tick('lectures.tick', after(25), broken)

  expect(answered).toMatchObject({ ok: false, error: { code: 'BROKEN' } })
  expect(logged).toMatchObject([{ step: 'rolled' }, { action: 'tick' }])
  expect(await store.files.find(memberId, fileId)).toBeUndefined()
})
