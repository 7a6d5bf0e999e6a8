import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { after, aRota, aTender, bidFor, CRAFT, openBranches, postFor, REACH } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const waits = async (as: Person, at?: Date) => (await world().must(activities.awaited, {}, as, at)).things
const on = (day: string) => new Date(`${day}T12:00:00+08:00`)

it('a turn waits for its own officers within a month of it, until something is posted, or it is another’s', async () => {
  const units = await openBranches(world(), 2)
  const [one, two] = units.officers
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = [newId(), newId()]
  const turns = [
    { turnId, organisationId: one!.organisationId, dueOn: '2026-12-20' },
    { turnId: withTurnId, organisationId: two!.organisationId, dueOn: '2027-01-20' },
  ]
  await world().must(activities.planTurns, { rotaId, turns }, units.keeper)
  const turn = { awaits: 'turn', id: rotaId, name: '示例轮值', dueOn: '2026-12-20' }
  expect(await waits(one!, on('2026-11-18'))).toEqual([])
  expect(await waits(one!, on('2026-11-19'))).toEqual([turn])
  expect(await waits(one!, on('2026-12-20'))).toEqual([turn])
  expect(await waits(one!, on('2026-12-21'))).toEqual([])
  // Whoever is above answers for it, and it is not theirs to do.
  expect(await waits(units.keeper, on('2026-12-20'))).toEqual([])

  await world().must(activities.askSwap, { rotaId, swapId: newId(), turnId, withTurnId }, one!)
  expect(await waits(two!)).toEqual([{ awaits: 'swap', id: rotaId, name: '示例轮值' }])

  const { activityId, answered } = await postFor(world(), { kind: 'turn', id: turnId }, one!, {
    from: '2026-12-10T06:00:00.000Z',
    until: '2026-12-10T08:00:00.000Z',
  })
  expect(answered).toMatchObject({ ok: true })
  expect(await waits(one!, on('2026-12-01'))).toEqual([])
  await world().must(activities.cancel, { activityId, reason: '场地没了' }, one!)
  expect(await waits(one!, on('2026-12-01'))).toEqual([turn])
})

it('bids wait for each of the jury to score them, and the activity for who won', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, above, officers } = units
  const [one, two] = officers
  const juror = await world().member({ of: units.branches[0] })
  await world().store.members.appoint(juror.memberId, above.organisationId, 'publicity', '2020-01-01')
  const tenderId = await aTender(world(), units)
  await bidFor(world(), tenderId, one!)
  await bidFor(world(), tenderId, two!)
  expect(await waits(keeper, after(1))).toEqual([])
  const scores = { awaits: 'scores', id: tenderId, name: '示例竞办' }
  expect(await waits(keeper, after(7))).toMatchObject([{ ...scores, bids: 2 }])
  // Their own branch’s is not theirs to score.
  expect(await waits(juror, after(7))).toMatchObject([{ ...scores, bids: 1 }])
  expect(await waits(one!, after(7))).toEqual([])

  const given = [CRAFT, REACH].map((criterionId) => ({ criterionId, score: 8 }))
  for (const { organisationId } of [one!, two!])
    await world().must(activities.scoreBid, { tenderId, organisationId, scores: given }, keeper, after(7))
  expect(await waits(keeper, after(8))).toEqual([])

  await world().must(activities.tick, {}, null, after(30))
  const { result } = (await world().must(activities.tender, { tenderId }, keeper, after(31))).tender
  const [winner, other] = result!.winnerId === one!.organisationId ? [one!, two!] : [two!, one!]
  expect(await waits(winner, after(31))).toEqual([{ awaits: 'won', id: tenderId, name: '示例竞办' }])
  expect(await waits(other, after(31))).toEqual([])
})

it('bids that none of the jury may score wait for them while it can be helped: for another judge, or an end', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, above, branches, officers } = units
  const [one, two] = officers
  // Of the jury are one who belongs to a branch that bids, and one who is an officer of it.
  const juror = await world().member({ of: branches[0] })
  const both = await world().officer({ of: above })
  await world().store.members.appoint(juror.memberId, above.organisationId, 'publicity', '2020-01-01')
  await world().store.members.appoint(both.memberId, branches[0]!.organisationId, 'publicity', '2020-01-01')
  const tenderId = await aTender(world(), units)
  const voted = await aTender(world(), units, { decideBy: 'vote' })
  for (const id of [tenderId, voted]) for (const officer of [one!, two!]) await bidFor(world(), id, officer)
  const unjudged = { awaits: 'unjudged', id: tenderId, name: '示例竞办', bids: 1 }
  const untold: unknown = expect.not.arrayContaining([expect.objectContaining({ awaits: 'unjudged' })])
  const told: unknown = expect.arrayContaining([expect.objectContaining(unjudged)])
  expect(await waits(juror, after(7))).toEqual(untold)

  await world().ownerQuery(
    `update dangke.officer set until = '2020-01-02'
     where member_id = '${keeper.memberId}' and organisation_id = '${above.organisationId}'`,
  )
  expect(await waits(juror, after(5))).toEqual([])
  for (const each of [juror, both]) expect(await waits(each, after(7))).toEqual(told)
  for (const each of [one!, two!]) expect(await waits(each, after(7))).toEqual([])
  // Where the tender says so too, to each of the jury.
  const shown = (await world().must(activities.tender, { tenderId }, juror, after(7))).tender
  expect(shown.unjudged).toEqual(['支部 1'])
  expect(await waits(juror, after(30))).toEqual([])

  const another = await world().officer({ of: above })
  expect(await waits(juror, after(8))).toEqual(untold)
  const left = async () =>
    world().ownerQuery(`update dangke.officer set until = '2020-01-02' where member_id = '${another.memberId}'`)
  await left()
  expect(await waits(juror, after(8))).toEqual(told)
  await world().store.members.appoint(another.memberId, above.organisationId, 'staff', '2020-01-01')
  const scores = [CRAFT, REACH].map((criterionId) => ({ criterionId, score: 8 }))
  const given = { tenderId, organisationId: one!.organisationId, scores }
  await world().must(activities.scoreBid, given, another, after(8))
  await left()
  // What they gave counts.
  expect(await waits(juror, after(8))).toEqual(untold)
})

it('is for officers', async () => {
  expect(await world().send('activities.awaited', {}, world().visitor())).toMatchObject({ error: { code: 'SIGN_IN' } })
  expect(await world().answer(activities.awaited, {}, await world().member())).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
})
