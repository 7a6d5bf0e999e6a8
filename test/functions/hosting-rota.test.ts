import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { NOON } from '../answer'
import { after, aRota, askedOf, noticesOf, openBranches, postFor, rotaEntry, type Branches } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const view = async (rotaId: string, as: Person, at?: Date) =>
  (await world().must(activities.rota, { rotaId }, as, at)).rota

/** Follow what the rota proposes, so many times. */
const planned = async (rotaId: string, { keeper }: Branches, count: number, at = NOON): Promise<string[]> => {
  const proposals = (await view(rotaId, keeper, at)).proposals.slice(0, count)
  const turns = proposals.map(({ organisationId, dueOn }) => ({ turnId: newId(), organisationId, dueOn }))
  await world().must(activities.planTurns, { rotaId, turns }, keeper, at)
  return turns.map(({ turnId }) => turnId)
}

/** Two branches, each with a turn; the first asks the other to swap. */
const twoTurns = async () => {
  const units = await openBranches(world(), 2)
  const [one, other] = units.officers as [Person, Person]
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = (await planned(rotaId, units, 2)) as [string, string]
  const swapId = newId()
  await world().must(activities.askSwap, { rotaId, swapId, turnId, withTurnId }, one)
  return { rotaId, swapId, turnId, withTurnId, one, other }
}

const stepsOf = (rotaId: string) =>
  world().ownerQuery(`select step from dangke.turn_step where rota_id = '${rotaId}' order by at, step_id`)

const on = (day: string) => new Date(`${day}T12:00:00+08:00`)

it('a rota lives: proposed, planned, hosted, swapped, skipped, missed, and remembered when its members change', async () => {
  const units = await openBranches(world(), 3)
  const { keeper, branches, officers } = units
  const rotaId = await aRota(world(), units)
  const before = await view(rotaId, keeper)
  expect(before.proposals.map(({ organisation, dueOn }) => [organisation, dueOn])).toEqual([
    ['支部 1', '2026-11-20'],
    ['支部 2', '2026-12-20'],
    ['支部 3', '2027-01-20'],
  ])
  const [first, second, third] = await planned(rotaId, units, 3)
  expect((await view(rotaId, keeper)).memberNames).toMatchObject([
    { name: '支部 1', hostedOn: null, plannedOn: '2026-11-20' },
    { name: '支部 2', hostedOn: null, plannedOn: '2026-12-20' },
    { name: '支部 3', hostedOn: null, plannedOn: '2027-01-20' },
  ])
  expect(await noticesOf(world(), officers[1]!)).toMatchObject([
    { kind: 'turn_planned', facts: { rotaId, dueOn: '2026-12-20' } },
  ])

  // Posted: an activity is posted for the turn by whose turn it is; hosted once that is finished.
  const occasion = { kind: 'turn', id: first! } as const
  const posted = await postFor(world(), occasion, officers[0]!)
  expect(posted.answered).toMatchObject({ ok: true })
  expect((await view(rotaId, keeper)).turns[0]).toMatchObject({
    state: 'posted',
    activity: { activityId: posted.activityId, title: '示例主题党日' },
  })
  // One that passes with nobody there hosts no more than it is in the branch's record.
  const closed = `update dangke.activity set state = 'finished' where activity_id = '${posted.activityId}'`
  await world().ownerQuery(closed)
  const stateOn = async (day: string) => (await view(rotaId, keeper, on(day))).turns[0]!.state
  expect([await stateOn('2026-11-20'), await stateOn('2026-11-21')]).toEqual(['planned', 'missed'])
  await world().ownerQuery(
    `update dangke.activity set finished_by_hand = true where activity_id = '${posted.activityId}'`,
  )
  expect(await stateOn('2026-11-21')).toBe('hosted')

  // Swapped by agreement.
  const swapId = newId()
  await world().must(activities.askSwap, { rotaId, swapId, turnId: second!, withTurnId: third! }, officers[1]!)
  expect(await noticesOf(world(), officers[2]!)).toContainEqual(expect.objectContaining({ kind: 'swap_asked' }))
  expect((await view(rotaId, officers[2]!)).swaps).toMatchObject([{ swapId, mine: true, organisation: '支部 2' }])
  await world().must(activities.answerSwap, { rotaId, swapId, accept: true }, officers[2]!)
  expect((await view(rotaId, keeper)).turns.map(({ organisation }) => organisation)).toEqual([
    '支部 1',
    '支部 3',
    '支部 2',
  ])
  expect(await noticesOf(world(), officers[1]!)).toContainEqual({
    kind: 'swap_answered',
    facts: expect.objectContaining({ accepted: true }) as object,
  })

  // Skipped with a reason: it is owed still, so that branch comes first again.
  await world().must(activities.skipTurn, { rotaId, turnId: third!, reason: '支部换届' }, keeper, after(1))
  const skipped = await view(rotaId, keeper)
  expect(skipped.turns[2]).toMatchObject({ state: 'skipped', steps: [{}, {}, { step: 'skipped', reason: '支部换届' }] })
  expect(skipped.proposals[0]).toMatchObject({ organisation: '支部 2', dueOn: '2027-01-20' })

  // Missed: its day has passed and nothing was posted.
  const later = await view(rotaId, keeper, on('2026-12-21'))
  expect(later.turns.map(({ state }) => state)).toEqual(['hosted', 'missed', 'skipped'])
  // In the order in which they are proposed, however they stand in the rota.
  expect(later.memberNames.map(({ name, hostedOn, missed }) => [name, hostedOn, missed])).toEqual([
    ['支部 2', null, 0],
    ['支部 3', null, 1],
    ['支部 1', '2026-11-20', 0],
  ])
  expect(later.proposals.map(({ organisation }) => organisation)).toEqual(['支部 2', '支部 3', '支部 1'])
  expect(later.entry.members).toEqual(branches.map(({ organisationId }) => organisationId))

  // Other members: what has been stays.
  const { updatedAt } = skipped
  const entry = rotaEntry(units, { members: branches.slice(1).map(({ organisationId }) => organisationId) })
  await world().must(activities.saveRota, { rotaId, changeId: newId(), basis: updatedAt, entry }, keeper)
  const changed = await view(rotaId, keeper)
  expect(changed.memberNames.map(({ name }) => name)).toEqual(['支部 2', '支部 3'])
  expect(changed.turns[0]).toMatchObject({ organisation: '支部 1', state: 'hosted' })

  await world().must(activities.endRota, { rotaId }, keeper)
  await world().must(activities.endRota, { rotaId }, keeper)
  expect(await view(rotaId, keeper)).toMatchObject({ ended: true, proposals: [] })
  expect((await world().must(activities.rotas, {}, keeper)).rotas).toMatchObject([{ rotaId, ended: true }])
})

it('a swap that nobody answered is void once one of its turns is another’s, and two at once change hands once', async () => {
  const units = await openBranches(world(), 3)
  const { officers } = units
  const rotaId = await aRota(world(), units)
  const [a, b, c] = await planned(rotaId, units, 3)
  const [withB, withC] = [newId(), newId()]
  await world().must(activities.askSwap, { rotaId, swapId: withB, turnId: a!, withTurnId: b! }, officers[0]!)
  await world().must(activities.askSwap, { rotaId, swapId: withC, turnId: a!, withTurnId: c! }, officers[0]!)
  const answers = await Promise.all([
    world().answer(activities.answerSwap, { rotaId, swapId: withB, accept: true }, officers[1]!),
    world().answer(activities.answerSwap, { rotaId, swapId: withC, accept: true }, officers[2]!),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ error: { code: 'WRONG_STATE' } }))
  const hosts = (await view(rotaId, units.keeper)).turns.map(({ organisation }) => organisation)
  expect([...hosts].sort()).toEqual(['支部 1', '支部 2', '支部 3'])
  expect(hosts).not.toEqual(['支部 1', '支部 2', '支部 3'])
  expect((await stepsOf(rotaId)).filter((row) => (row as { step: string }).step === 'swapped')).toHaveLength(2)
})

it('a swap can be declined, answered again without harm, and asked for anew', async () => {
  const units = await openBranches(world(), 2)
  const [one, other] = units.officers
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = await planned(rotaId, units, 2)
  const ask = (swapId: string) =>
    world().answer(activities.askSwap, { rotaId, swapId, turnId: turnId!, withTurnId: withTurnId! }, one!)
  const swapId = newId()
  expect(await ask(swapId)).toMatchObject({ ok: true })
  expect(await ask(swapId)).toMatchObject({ ok: true })
  expect(await ask(newId())).toMatchObject({ error: { code: 'ASKED_ALREADY' } })
  const answer = (accept: boolean) => world().answer(activities.answerSwap, { rotaId, swapId, accept }, other!)
  expect(await answer(false)).toMatchObject({ ok: true })
  expect(await answer(false)).toMatchObject({ ok: true })
  expect(await answer(true)).toMatchObject({ error: { code: 'ANSWERED_ALREADY' } })
  expect(await noticesOf(world(), one!)).toContainEqual({
    kind: 'swap_answered',
    facts: expect.objectContaining({ accepted: false, changed: false }) as object,
  })
  expect(await ask(newId())).toMatchObject({ ok: true })
})

it('a swap is not accepted once something is posted for one of its turns', async () => {
  const { rotaId, swapId, turnId, withTurnId, one, other } = await twoTurns()
  await postFor(world(), { kind: 'turn', id: turnId }, one)
  const answer = await world().answer(activities.answerSwap, { rotaId, swapId, accept: true }, other)
  expect(answer).toMatchObject({ error: { code: 'WRONG_STATE' } })
  expect(await noticesOf(world(), one)).toContainEqual({
    kind: 'swap_answered',
    facts: expect.objectContaining({ accepted: false, changed: true }) as object,
  })
  const again = { rotaId, swapId: newId(), turnId: turnId, withTurnId: withTurnId }
  expect(await world().answer(activities.askSwap, again, one)).toMatchObject({ error: { code: 'WRONG_STATE' } })
})

it('a turn whose activity passed with nobody there is ahead as before: it is awaited, skipped and swapped', async () => {
  const units = await openBranches(world(), 3)
  const { keeper, officers } = units
  const rotaId = await aRota(world(), units)
  const [first, second, third] = await planned(rotaId, units, 3)
  for (const [id, by] of [[first!, officers[0]!] as const, [second!, officers[1]!] as const]) {
    const { activityId } = await postFor(world(), { kind: 'turn', id }, by)
    await world().ownerQuery(`update dangke.activity set state = 'finished' where activity_id = '${activityId}'`)
  }
  const waits = await world().must(activities.awaited, {}, officers[0]!)
  expect(waits.things).toEqual([{ awaits: 'turn', id: rotaId, name: '示例轮值', dueOn: '2026-11-20' }])
  const swap = { rotaId, swapId: newId(), turnId: second!, withTurnId: third! }
  await world().must(activities.askSwap, swap, officers[1]!)
  await world().must(activities.answerSwap, { rotaId, swapId: swap.swapId, accept: true }, officers[2]!)
  await world().must(activities.skipTurn, { rotaId, turnId: first!, reason: '示例' }, keeper)
  expect((await view(rotaId, keeper)).turns.map(({ organisation, state }) => [organisation, state])).toEqual([
    ['支部 1', 'skipped'],
    ['支部 3', 'planned'],
    ['支部 2', 'planned'],
  ])
})

it('a turn has one activity: another is refused with the first, also of many at once; and none is missing once that is called off', async () => {
  const units = await openBranches(world(), 2)
  const [one] = units.officers
  const [turnId] = await planned(await aRota(world(), units), units, 1)
  const occasion = { kind: 'turn', id: turnId! } as const
  const draft = newId()
  const entry = await world().activityEntry({ organisationId: one!.organisationId })
  const save = (basis: string | null, publish: boolean) =>
    world().answer(activities.save, { activityId: draft, changeId: newId(), basis, entry, publish, occasion }, one!)
  const drafted = await save(null, false)
  const all = await Promise.all(Array.from({ length: 10 }, () => postFor(world(), occasion, one!)))
  const [first, ...more] = all.filter(({ answered }) => answered.ok)
  expect(more).toEqual([])
  const taken = { error: { code: 'TURN_TAKEN', details: { activityId: first!.activityId, title: '示例主题党日' } } }
  for (const { answered } of all) if (!answered.ok) expect(answered).toMatchObject(taken)
  const { updatedAt } = (drafted as { data: { updatedAt: string } }).data
  expect(await save(updatedAt, true)).toMatchObject(taken)
  // The first may be changed still.
  const { entry: its, updatedAt: basis } = await world().must(activities.entry, { activityId: first!.activityId }, one!)
  const change = { activityId: first!.activityId, changeId: newId(), basis, entry: { ...its, bring: '水杯' } }
  expect(await world().answer(activities.save, { ...change, publish: true }, one!, after(1))).toMatchObject({
    ok: true,
  })
  await world().must(activities.cancel, { activityId: first!.activityId, reason: '示例' }, one!, after(2))
  expect((await postFor(world(), occasion, one!)).answered).toMatchObject({ ok: true })
})

it('turns are planned for members of the rota, on days of their own that lie ahead', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, branches } = units
  const stranger = await world().branch()
  const rotaId = await aRota(world(), units)
  const plan = (organisationId: string, dueOn: string, turnId = newId()) =>
    world().answer(activities.planTurns, { rotaId, turns: [{ turnId, organisationId, dueOn }] }, keeper)
  const { organisationId } = branches[0]!
  expect(await plan(stranger.organisationId, '2026-12-01')).toMatchObject({ error: { code: 'NOT_A_MEMBER' } })
  expect(await plan(organisationId, '2026-11-15')).toMatchObject({ error: { code: 'PAST' } })
  expect(await plan(organisationId, '2032-11-17')).toMatchObject({ error: { code: 'TOO_FAR' } })
  const turnId = newId()
  expect(await plan(organisationId, '2026-11-30', turnId)).toMatchObject({ ok: true })
  expect(await plan(organisationId, '2026-11-30', turnId)).toMatchObject({ ok: true })
  expect(await plan(branches[1]!.organisationId, '2026-11-30')).toMatchObject({ error: { code: 'DAY_TAKEN' } })
  expect((await view(rotaId, keeper)).turns).toHaveLength(1)
  await world().must(activities.endRota, { rotaId }, keeper)
  expect(await plan(organisationId, '2026-12-30')).toMatchObject({ error: { code: 'OVER' } })
})

it('a turn is skipped once, with a reason, before its day', async () => {
  const units = await openBranches(world(), 2)
  const { keeper } = units
  const rotaId = await aRota(world(), units)
  const [turnId] = await planned(rotaId, units, 1)
  const skip = (reason: string, id = turnId!, at?: Date) =>
    world().answer(activities.skipTurn, { rotaId, turnId: id, reason }, keeper, at)
  expect(await skip('')).toMatchObject({ error: { code: 'REASON_NEEDED' } })
  expect(await skip('违规')).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  expect(await skip('换届', newId())).toMatchObject({ error: { code: 'NO_SUCH_TURN' } })
  expect(await skip('换届', turnId, on('2026-11-21'))).toMatchObject({ error: { code: 'WRONG_STATE' } })
  expect(await skip('换届')).toMatchObject({ ok: true })
  expect(await skip('换届')).toMatchObject({ ok: true })
})

it('a rota is of organisations below who keeps it, and changed as it was read', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, above } = units
  const rotaId = newId()
  const save = (given: Partial<ReturnType<typeof rotaEntry>>, basis: string | null, changeId = newId(), id = rotaId) =>
    world().answer(activities.saveRota, { rotaId: id, changeId, basis, entry: rotaEntry(units, given) }, keeper)
  const stranger = await world().branch()
  expect(await save({ members: [above.organisationId, stranger.organisationId] }, null)).toMatchObject({
    error: { code: 'NOT_BELOW' },
  })
  expect(await save({ name: '违规' }, null)).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  const changeId = newId()
  const saved = await save({}, null, changeId)
  expect(saved).toMatchObject({ ok: true })
  expect(await save({}, null, changeId)).toEqual(saved)
  expect(await save({}, null)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  expect(await save({}, '2020-01-01T00:00:00.000Z')).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  expect(await save({ organisationId: stranger.organisationId }, null, newId(), newId())).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
  expect(await save({}, '2020-01-01T00:00:00.000Z', newId(), newId())).toMatchObject({
    error: { code: 'NO_SUCH_ROTA' },
  })
})

it('nobody but who keeps a rota changes it, and nobody speaks for another branch', async () => {
  const units = await openBranches(world(), 2)
  const { officers, branches } = units
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = await planned(rotaId, units, 2)
  const swapId = newId()
  await world().must(activities.askSwap, { rotaId, swapId, turnId: turnId!, withTurnId: withTurnId! }, officers[0]!)
  const other = await world().officer()
  const plain = await world().member({ of: branches[0] })
  const turns = [{ turnId: newId(), organisationId: branches[0]!.organisationId, dueOn: '2027-05-01' }]
  const tries = [
    [activities.saveRota, { rotaId, changeId: newId(), basis: NOON.toISOString(), entry: rotaEntry(units) }],
    [activities.endRota, { rotaId }],
    [activities.planTurns, { rotaId, turns }],
    [activities.skipTurn, { rotaId, turnId: turnId!, reason: '换届' }],
    [activities.answerSwap, { rotaId, swapId, accept: true }],
    [activities.takeBackSwap, { rotaId, swapId }, officers[1]!],
  ] as const
  for (const [action, input, not = officers[0]!] of tries) {
    const send = (as: Person) => world().send(action.name, input, as)
    expect(await send(other)).toMatchObject({ error: { code: 'NO_SUCH_ROTA' } })
    expect(await send(not)).toMatchObject({ error: { code: expect.stringMatching(/^NOT_/) as string } })
    expect(await send(plain)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    expect(await world().send(action.name, input, world().visitor())).toMatchObject({ error: { code: 'SIGN_IN' } })
  }
  const theirs = { rotaId, swapId: newId(), turnId: withTurnId!, withTurnId: turnId! }
  expect(await world().answer(activities.askSwap, theirs, officers[0]!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await world().answer(activities.askSwap, { ...theirs, turnId: newId() }, officers[0]!)).toMatchObject({
    error: { code: 'NO_SUCH_TURN' },
  })
  expect(await world().answer(activities.askSwap, theirs, other)).toMatchObject({ error: { code: 'NO_SUCH_ROTA' } })
  expect(
    await world().answer(activities.answerSwap, { rotaId, swapId: newId(), accept: true }, officers[1]!),
  ).toMatchObject({ error: { code: 'NO_SUCH_SWAP' } })
  // Another branch’s turn is not an occasion for one’s own activity, nor for one in the other’s name.
  const wrong = await postFor(world(), { kind: 'turn', id: withTurnId! }, officers[0]!)
  expect(wrong.answered).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
  // Everybody below sees it.
  expect(await view(rotaId, plain)).toMatchObject({ keeps: false })
  expect((await world().must(activities.rotas, {}, other)).rotas).toEqual([])
})

it('the history of turns is nobody’s to change, not even the application’s', async () => {
  const units = await openBranches(world(), 2)
  const rotaId = await aRota(world(), units)
  await planned(rotaId, units, 1)
  await expect(world().database.rows(sql`update turn_step set reason = '示例'`)).rejects.toThrow(/permission denied/)
  await expect(world().database.rows(sql`delete from turn_step`)).rejects.toThrow(/permission denied/)
  await expect(world().database.rows(sql`delete from turn`)).rejects.toThrow(/permission denied/)
})

it('a swap is agreed on by the two branches: nobody above them answers for either', async () => {
  const units = await openBranches(world(), 2)
  const [one, other] = units.officers
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = await planned(rotaId, units, 2)
  const swap = { rotaId, swapId: newId(), turnId: turnId!, withTurnId: withTurnId! }
  const notYours = { error: { code: 'NOT_YOURS' } }
  expect(await world().answer(activities.askSwap, swap, units.keeper)).toMatchObject(notYours)
  await world().must(activities.askSwap, swap, one!)
  const yes = { rotaId, swapId: swap.swapId, accept: true }
  expect(await world().answer(activities.answerSwap, yes, units.keeper)).toMatchObject(notYours)
  expect(await world().answer(activities.answerSwap, yes, one!)).toMatchObject(notYours)
  expect(await world().answer(activities.answerSwap, yes, other!)).toMatchObject({ ok: true })
})

it('a turn that is skipped while it is posted for is one of the two, many times over; nobody posts for what was skipped', async () => {
  const units = await openBranches(world(), 2)
  const [one, other] = units.officers
  const rotaId = await aRota(world(), units, { everyMonths: 12 })
  const days = Array.from({ length: 12 }, (_, n) => `2026-12-${n + 10}`)
  const turns = days.map((dueOn) => ({ turnId: newId(), organisationId: one!.organisationId, dueOn }))
  await world().must(activities.planTurns, { rotaId, turns }, units.keeper)
  const skip = (turnId: string) => world().answer(activities.skipTurn, { rotaId, turnId, reason: '换届' }, units.keeper)
  const outcomes = await Promise.all(
    turns.map(async ({ turnId }) => {
      const occasion = { kind: 'turn', id: turnId } as const
      const [posted, skipped] = await Promise.all([postFor(world(), occasion, one!), skip(turnId)])
      return [posted.answered.ok, skipped.ok]
    }),
  )
  for (const [posted, skipped] of outcomes) expect(posted).toBe(!skipped)
  const states = (await view(rotaId, units.keeper)).turns.map(({ state }) => state)
  expect(states.sort()).toEqual(outcomes.map(([posted]) => (posted ? 'posted' : 'skipped')).sort())

  // Written before it was skipped, or before it changed hands, and published after.
  const drafts = [one!, other!].map((by) => ({ by, turnId: newId(), activityId: newId() }))
  const more = drafts.map(({ by, turnId }, month) => ({
    ...{ turnId, organisationId: by.organisationId, dueOn: `2028-0${month + 1}-20` },
  }))
  await world().must(activities.planTurns, { rotaId, turns: more }, units.keeper)
  const save = async ({ by, turnId, activityId }: (typeof drafts)[number], basis: string | null) => {
    const entry = await world().activityEntry({ organisationId: by.organisationId })
    const input = { activityId, changeId: newId(), basis, entry, publish: basis !== null }
    return world().answer(activities.save, { ...input, occasion: { kind: 'turn', id: turnId } }, by)
  }
  for (const draft of drafts) expect(await save(draft, null)).toMatchObject({ ok: true })
  const [swapId, turnId, withTurnId] = [newId(), drafts[0]!.turnId, drafts[1]!.turnId]
  await world().must(activities.askSwap, { rotaId, swapId, turnId, withTurnId }, one!)
  await world().must(activities.answerSwap, { rotaId, swapId, accept: true }, other!)
  await skip(turnId)
  for (const draft of drafts)
    expect(await save(draft, NOON.toISOString())).toMatchObject({ error: { code: 'OCCASION_GONE' } })

  // And of a rota that ended.
  const [last, activityId] = [newId(), newId()]
  const turns29 = [{ turnId: last, organisationId: one!.organisationId, dueOn: '2029-01-20' }]
  await world().must(activities.planTurns, { rotaId, turns: turns29 }, units.keeper)
  expect(await save({ by: one!, turnId: last, activityId }, null)).toMatchObject({ ok: true })
  await world().must(activities.endRota, { rotaId }, units.keeper)
  expect(await save({ by: one!, turnId: last, activityId }, NOON.toISOString())).toMatchObject({
    error: { code: 'OCCASION_GONE' },
  })
})

it('an activity of a turn is near its day, when it is published and when it is moved', async () => {
  const units = await openBranches(world(), 2)
  const [one] = units.officers
  const rotaId = await aRota(world(), units)
  const turnId = newId()
  const turns = [{ turnId, organisationId: one!.organisationId, dueOn: '2027-02-28' }]
  await world().must(activities.planTurns, { rotaId, turns }, units.keeper)
  const occasion = { kind: 'turn', id: turnId } as const
  const far = { error: { code: 'FAR_FROM_TURN', details: { day: '2027-02-28' } } }
  const at = (day: string) => ({ from: on(day).toISOString(), until: on(day).toISOString().replace(':00:', ':30:') })
  expect((await postFor(world(), occasion, one!, at('2026-11-30'))).answered).toMatchObject(far)
  const { activityId, answered } = await postFor(world(), occasion, one!, at('2027-02-20'))
  expect(answered).toMatchObject({ ok: true })
  const { entry, updatedAt } = await world().must(activities.entry, { activityId }, one!)
  const input = {
    activityId,
    changeId: newId(),
    basis: updatedAt,
    entry: { ...entry, ...at('2027-04-02') },
    publish: true,
  }
  expect(await world().answer(activities.save, input, one!)).toMatchObject(far)
})

it('a swap that waits is taken back by the branch that asked, once; one that was answered is not', async () => {
  const units = await openBranches(world(), 2)
  const [one, other] = units.officers
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = await planned(rotaId, units, 2)
  const ask = async () => {
    const swapId = newId()
    await world().must(activities.askSwap, { rotaId, swapId, turnId: turnId!, withTurnId: withTurnId! }, one!)
    return swapId
  }
  const takeBack = (swapId: string, by = one!) => world().answer(activities.takeBackSwap, { rotaId, swapId }, by)
  const answer = (swapId: string, accept: boolean) =>
    world().answer(activities.answerSwap, { rotaId, swapId, accept }, other!)
  const wrong = { error: { code: 'WRONG_STATE' } }

  const [first, shown] = [await ask(), await view(rotaId, one!)]
  expect(shown.swaps).toMatchObject([{ swapId: first, mine: false, own: true }])
  expect((await view(rotaId, other!)).swaps).toMatchObject([{ mine: true, own: false }])
  expect(await takeBack(newId())).toMatchObject({ error: { code: 'NO_SUCH_SWAP' } })
  expect(await takeBack(first, other)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await takeBack(first)).toMatchObject({ ok: true })
  expect(await takeBack(first)).toMatchObject({ ok: true })
  expect((await view(rotaId, other!)).swaps).toEqual([])
  for (const accept of [true, false])
    expect(await answer(first, accept)).toMatchObject({ error: { code: 'TAKEN_BACK' } })
  expect((await view(rotaId, one!)).turns).toEqual(shown.turns)

  // The other is free to be asked again; what they answered stays.
  const second = await ask()
  expect(await takeBack(first)).toMatchObject({ ok: true })
  expect(await answer(second, false)).toMatchObject({ ok: true })
  expect(await takeBack(second)).toMatchObject(wrong)
  const third = await ask()
  const both = await Promise.all([takeBack(third), answer(third, true)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(['WRONG_STATE', 'TAKEN_BACK']).toContain(both.flatMap((each) => (each.ok ? [] : each.error.code))[0])
})

it('a swap is not asked of a branch without officers: nobody could answer, nor is anybody above told', async () => {
  const units = await openBranches(world(), 2)
  const [one, other] = units.officers
  const rotaId = await aRota(world(), units)
  const [turnId, withTurnId] = await planned(rotaId, units, 2)
  await world().ownerQuery(`update dangke.officer set until = '2026-11-01' where member_id = '${other!.memberId}'`)
  const swap = { rotaId, swapId: newId(), turnId: turnId!, withTurnId: withTurnId! }
  expect(await world().answer(activities.askSwap, swap, one!)).toMatchObject({ error: { code: 'NO_OFFICERS' } })
  expect((await view(rotaId, one!)).swaps).toEqual([])
  expect(await noticesOf(world(), units.keeper)).not.toContainEqual(expect.objectContaining({ kind: 'swap_asked' }))
})

it('who asked for a swap is told where the last officer who could answer is gone, and may take it back', async () => {
  const { rotaId, swapId, one, other } = await twoTurns()
  expect((await view(rotaId, one)).swaps).toMatchObject([{ own: true, answerable: true }])
  await world().ownerQuery(`update dangke.officer set until = '2026-11-01' where member_id = '${other.memberId}'`)
  expect((await view(rotaId, one)).swaps).toMatchObject([{ own: true, answerable: false }])
  await world().must(activities.takeBackSwap, { rotaId, swapId }, one)
  expect((await view(rotaId, one)).swaps).toEqual([])
})

it('the inbox of who is asked for a swap says whether an answer is waited for, as it is when it is read', async () => {
  const units = await openBranches(world(), 4)
  const [one, two, three, four] = units.officers
  const rotaId = await aRota(world(), units)
  const [first, second, third, fourth] = await planned(rotaId, units, 4)
  const ask = async (withTurnId: string, at?: Date) => {
    const swapId = newId()
    await world().must(activities.askSwap, { rotaId, swapId, turnId: first!, withTurnId }, one!, at)
    return swapId
  }
  const swaps = [await ask(second!), await ask(third!), await ask(fourth!)]
  const asked = (at?: Date) => Promise.all([two!, three!, four!].map((each) => askedOf(world(), each, at)))
  expect(await asked(on('2026-11-20'))).toEqual([['open'], ['open'], ['open']])
  expect(await asked(on('2026-11-21'))).toEqual([['over'], ['over'], ['over']])
  await world().must(activities.takeBackSwap, { rotaId, swapId: swaps[0]! }, one!)
  expect(await asked()).toEqual([['over'], ['open'], ['open']])
  await ask(second!, after(1))
  expect(await askedOf(world(), two!, after(1))).toEqual(['open', 'over'])
  await world().must(activities.answerSwap, { rotaId, swapId: swaps[1]!, accept: true }, three!, after(2))
  expect(await asked(after(2))).toEqual([['over', 'over'], ['answered'], ['over']])
})

it('a swap is answered until the day of the first of its turns; after that nobody is told that it was declined', async () => {
  const { rotaId, swapId, one, other } = await twoTurns()
  const answer = (accept: boolean, at: Date) =>
    world().answer(activities.answerSwap, { rotaId, swapId, accept }, other, at)
  for (const accept of [true, false])
    expect(await answer(accept, on('2026-11-21'))).toMatchObject({ error: { code: 'PAST' } })
  expect(await noticesOf(world(), one)).not.toContainEqual(expect.objectContaining({ kind: 'swap_answered' }))
  expect(await answer(true, on('2026-11-20'))).toMatchObject({ ok: true })
  // Sent again.
  expect(await answer(true, on('2026-11-21'))).toMatchObject({ ok: true })
})

it('a swap waits only while both turns are ahead and nothing is posted for either', async () => {
  const { rotaId, turnId, one, other } = await twoTurns()
  const waits = async (at?: Date) => {
    const [{ swaps }, { things }] = [
      await view(rotaId, other, at),
      await world().must(activities.awaited, {}, other, at),
    ]
    return [swaps.length, things.filter(({ awaits }) => awaits === 'swap').length]
  }
  expect(await waits(on('2026-11-20'))).toEqual([1, 1])
  expect(await waits(on('2026-11-21'))).toEqual([0, 0])
  const { activityId } = await postFor(world(), { kind: 'turn', id: turnId }, one)
  expect(await waits()).toEqual([0, 0])
  await world().must(activities.cancel, { activityId, reason: '场地没了' }, one)
  expect(await waits()).toEqual([1, 1])
})
