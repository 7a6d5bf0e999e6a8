import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { Person } from '../people'
import { NOON } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

const HOUR_MS = 3_600_000
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)

const signUp = (activityId: string, as: Person, given: { guests?: number; attemptId?: string; at?: Date } = {}) =>
  world().answer(activities.signUp, { activityId, attemptId: newId(), ...given }, as, given.at)

const stateOf = async (activityId: string, as: Person, at?: Date) =>
  (await world().must(activities.view, { activityId }, as, at)).activity.mySignUp?.state ?? null

const takenOf = async (activityId: string) => {
  const [row] = (await world().ownerQuery(
    `select s.taken, coalesce(sum(1 + u.guests) filter (where u.state in ('in', 'offered')), 0)::int as counted
     from dangke.activity_seats s left join dangke.sign_up u using (activity_id)
     where activity_id = '${activityId}' group by s.taken`,
  )) as { taken: number; counted: number }[]
  expect(row!.taken).toBe(row!.counted)
  return row!.taken
}

const noticesOf = async (memberId: string) =>
  (await world().ownerQuery(`select kind, facts from dangke.notice where member_id = '${memberId}' order by at`)) as {
    kind: string
    facts: Record<string, unknown>
  }[]

describe('signing up', () => {
  it('gives seats while there are some, and then places in a line', async () => {
    const { activityId } = await world().activity({ seats: 2 })
    const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => world().member()))
    expect(await signUp(activityId, a!)).toMatchObject({ data: { state: 'in', before: null } })
    expect(await signUp(activityId, b!)).toMatchObject({ data: { state: 'in' } })
    expect(await signUp(activityId, c!)).toMatchObject({ data: { state: 'waiting', before: 0 } })
    expect(await signUp(activityId, d!)).toMatchObject({ data: { state: 'waiting', before: 1 } })
    expect(await takenOf(activityId)).toBe(2)
  })

  it('is done once: a retry, or another tap, changes nothing', async () => {
    const { activityId } = await world().activity({ seats: 5 })
    const member = await world().member()
    const attemptId = newId()
    await signUp(activityId, member, { attemptId })
    await signUp(activityId, member, { attemptId })
    await signUp(activityId, member)
    expect(await takenOf(activityId)).toBe(1)

    await world().must(activities.giveUp, { activityId }, member)
    expect(await signUp(activityId, member, { attemptId })).toMatchObject({ data: { state: 'cancelled' } })
    expect(await signUp(activityId, member)).toMatchObject({ data: { state: 'in' } })
  })

  it('is not done otherwise by another try, nor by the same one with something else, while one stands', async () => {
    const { activityId, organiser } = await world().activity({ seats: 1, guests: 2 })
    const [a, b] = [await world().member(), await world().member()]
    const attemptId = newId()
    await signUp(activityId, a, { attemptId })
    await signUp(activityId, b, { attemptId })
    const already = { error: { code: 'SIGNED_UP_ALREADY' } }
    for (const one of [a, b]) {
      expect(await signUp(activityId, one)).toMatchObject(already)
      expect(await signUp(activityId, one, { attemptId, guests: 2 })).toMatchObject(already)
      expect(await signUp(activityId, one, { attemptId, guests: 3 })).toMatchObject(already)
      expect(await signUp(activityId, one, { attemptId, at: after(30) })).toMatchObject({ ok: true })
    }
    await world().must(activities.cancel, { activityId, reason: '台风' }, organiser)
    for (const one of [a, b]) {
      expect(await signUp(activityId, one)).toMatchObject({ error: { code: 'NOT_OPEN' } })
      expect(await signUp(activityId, one, { attemptId })).toMatchObject({ error: { code: 'NOT_OPEN' } })
    }
  })

  it('lets nobody pass who waits: a party too large for what is free keeps its place', async () => {
    const { activityId } = await world().activity({ seats: 3, guests: 2 })
    const [a, large, small] = await Promise.all([1, 2, 3].map(() => world().member()))
    await signUp(activityId, a!)
    expect(await signUp(activityId, large!, { guests: 2 })).toMatchObject({ data: { state: 'waiting' } })
    expect(await signUp(activityId, small!)).toMatchObject({ data: { state: 'waiting', before: 1 } })
    await world().must(activities.giveUp, { activityId }, a!)
    expect(await stateOf(activityId, large!)).toBe('offered')
    expect(await stateOf(activityId, small!)).toBe('waiting')
  })

  it('has seats for no party that is larger than all of them, and one that became so holds up nobody', async () => {
    const { activityId, organiser } = await world().activity({ seats: 4, guests: 9 })
    const [a, large, small, later] = await Promise.all([1, 2, 3, 4].map(() => world().member()))
    expect(await signUp(activityId, a!, { guests: 4 })).toMatchObject({
      error: { code: 'TOO_MANY_GUESTS', details: { guests: 3 } },
    })
    await signUp(activityId, a!)
    expect(await signUp(activityId, large!, { guests: 3 })).toMatchObject({ data: { state: 'waiting' } })
    expect(await signUp(activityId, small!)).toMatchObject({ data: { state: 'waiting', before: 1 } })
    const seatsAre = async (seats: number, at: Date) => {
      const { entry, updatedAt } = await world().must(activities.entry, { activityId }, organiser)
      const input = { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, seats }, publish: true }
      await world().must(activities.save, input, organiser, at)
    }
    await seatsAre(3, after(1))
    expect(await stateOf(activityId, large!)).toBe('waiting')
    expect(await stateOf(activityId, small!)).toBe('offered')
    expect(await signUp(activityId, later!)).toMatchObject({ data: { state: 'in' } })
    // They are told, once, and nobody counts them among those who wait for a seat.
    const tooLarge = { kind: 'party_too_large', facts: { people: 4, seats: 3 } }
    await seatsAre(2, new Date(after(1).getTime() + 1000))
    expect(await noticesOf(large!.memberId)).toEqual([tooLarge])
    expect(await noticesOf(later!.memberId)).toEqual([])
    const { activity } = await world().must(activities.view, { activityId }, small!, after(1))
    expect(activity.waiting).toBe(0)
    const { activities: rows } = await world().must(activities.hosted, { over: false }, organiser, after(1))
    expect(rows.find((row) => row.activityId === activityId)!.tasks).not.toContainEqual({ task: 'waiting', parties: 1 })
    expect((await world().must(activities.notices, {}, large!)).notices).toMatchObject([tooLarge])
    // Its place is kept for when there are more again.
    await seatsAre(7, after(2))
    expect(await stateOf(activityId, large!)).toBe('offered')
    expect(await takenOf(activityId)).toBe(7)
  })

  it('never goes over its seats, however many come at once', async () => {
    const { activityId } = await world().activity({ seats: 20, guests: 3 })
    const all = await Promise.all(Array.from({ length: 60 }, () => world().member()))
    const answers = await Promise.all(
      all.flatMap((one, n) => [1, 2].map(() => signUp(activityId, one, { guests: n % 4 }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(all.length)
    for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ error: { code: 'SIGNED_UP_ALREADY' } })
    expect(await takenOf(activityId)).toBeLessThanOrEqual(20)
  })

  it('asks what is to be asked, and takes no other answers', async () => {
    const [size, meal] = [newId(), newId()]
    const { activityId } = await world().activity({
      questions: [
        { questionId: size, ask: '尺码', choices: ['M', 'L'], required: true },
        { questionId: meal, ask: '忌口', choices: [], required: false },
      ],
    })
    const member = await world().member()
    const send = (answers: { questionId: string; answer: string }[]) =>
      world().answer(activities.signUp, { activityId, attemptId: newId(), answers }, member)
    expect(await send([])).toMatchObject({ error: { code: 'ANSWERS_NEEDED', details: { questions: [size] } } })
    expect(await send([{ questionId: size, answer: 'XL' }])).toMatchObject({ error: { code: 'NO_SUCH_ANSWER' } })
    expect(await send([{ questionId: newId(), answer: 'M' }])).toMatchObject({ error: { code: 'ANSWERS_NEEDED' } })
    const bad = [
      { questionId: size, answer: 'M' },
      { questionId: meal, answer: '违规' },
    ]
    expect(await send(bad)).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
    const twice = ['XL', 'M'].map((answer) => ({ questionId: size, answer }))
    expect(await send(twice)).toMatchObject({ error: { code: 'BAD_INPUT', path: 'answers' } })
    for (const answer of ['', '多余'])
      expect(await send([...twice.slice(1), { questionId: newId(), answer }])).toMatchObject({
        error: { code: 'NO_SUCH_ANSWER' },
      })
    expect(await send([{ questionId: size, answer: 'M' }])).toMatchObject({ data: { state: 'in' } })
  })

  it('is for whom it is for, until its deadline, with no more guests than allowed', async () => {
    const { activity, branch, member } = world()
    const of = await branch()
    const { activityId } = await activity({
      audience: [of.organisationId],
      membersOnly: true,
      signUpUntil: after(5).toISOString(),
    })
    const own = await member({ of })
    for (const stranger of [await member(), await member({ of, status: 'masses' })])
      expect(await signUp(activityId, stranger)).toMatchObject({ error: { code: 'NO_SUCH_ACTIVITY' } })
    expect(await signUp(activityId, own, { guests: 1 })).toMatchObject({ error: { code: 'TOO_MANY_GUESTS' } })
    expect(await signUp(activityId, own, { at: after(5) })).toMatchObject({ error: { code: 'TOO_LATE' } })
    const attemptId = newId()
    expect(await signUp(activityId, own, { attemptId, at: new Date(after(5).getTime() - 1) })).toMatchObject({
      data: { state: 'in' },
    })
    // A retry after the deadline is told that it went well.
    expect(await signUp(activityId, own, { attemptId, at: after(6) })).toMatchObject({ data: { state: 'in' } })
  })

  it('is not open for a draft, nor for what was called off', async () => {
    const draft = await world().activity({ publish: false })
    expect(await signUp(draft.activityId, draft.organiser)).toMatchObject({ error: { code: 'NOT_OPEN' } })
    const { activityId, organiser } = await world().activity()
    await world().must(activities.cancel, { activityId, reason: '台风' }, organiser)
    expect(await signUp(activityId, await world().member())).toMatchObject({ error: { code: 'NOT_OPEN' } })
  })

  it('points out another activity at the same time', async () => {
    const { activity, member, must } = world()
    const [one, other] = [await activity({ title: '示例甲' }), await activity()]
    const member1 = await member()
    await signUp(one.activityId, member1)
    const { clashes } = (await must(activities.view, { activityId: other.activityId }, member1)).activity
    expect(clashes).toMatchObject([{ activityId: one.activityId, title: '示例甲' }])
  })
})

describe('a seat that becomes free', () => {
  const full = async () => {
    const { activityId, organiser } = await world().activity({ seats: 1 })
    const [seated, first, second] = await Promise.all([1, 2, 3].map(() => world().member()))
    for (const one of [seated!, first!, second!]) await signUp(activityId, one)
    return { activityId, organiser, seated: seated!, first: first!, second: second! }
  }

  it('is offered to the first in line, who is told and takes it', async () => {
    const { activityId, seated, first, second } = await full()
    await world().must(activities.giveUp, { activityId }, seated)
    const { mySignUp } = (await world().must(activities.view, { activityId }, first)).activity
    expect(mySignUp).toMatchObject({ state: 'offered', offeredUntil: after(12).toISOString() })
    expect(await noticesOf(first.memberId)).toMatchObject([{ kind: 'seat_offered' }])
    expect(await world().answer(activities.takeSeat, { activityId }, second)).toMatchObject({
      error: { code: 'NOT_OFFERED' },
    })
    expect(await world().must(activities.takeSeat, { activityId }, first, after(11))).toMatchObject({ state: 'in' })
    expect(await world().must(activities.takeSeat, { activityId }, first, after(13))).toMatchObject({ state: 'in' })
    expect(await takenOf(activityId)).toBe(1)
  })

  it('goes on to the next when the time to take it is over', async () => {
    const { activityId, seated, first, second } = await full()
    await world().must(activities.giveUp, { activityId }, seated)
    expect(await world().answer(activities.takeSeat, { activityId }, first, after(12))).toMatchObject({
      error: { code: 'TOO_LATE' },
    })
    await world().must(activities.tick, {}, null, after(12))
    expect(await stateOf(activityId, first)).toBe('lapsed')
    expect(await noticesOf(first.memberId)).toMatchObject([{ kind: 'seat_offered' }, { kind: 'seat_lapsed' }])
    expect(await stateOf(activityId, second)).toBe('offered')
    expect(await world().answer(activities.takeSeat, { activityId }, first, after(12))).toMatchObject({
      error: { code: 'TOO_LATE' },
    })
    // Nobody is offered a seat once it has begun.
    await world().must(activities.tick, {}, null, after(24))
    expect(await stateOf(activityId, second)).toBe('lapsed')
    expect(await takenOf(activityId)).toBe(0)
  })

  it('comes with more seats as well; with fewer, nobody loses theirs', async () => {
    const { activityId, organiser, first, second, seated } = await full()
    const { must } = world()
    const change = async (seats: number | null) => {
      const { entry, updatedAt } = await must(activities.entry, { activityId }, organiser)
      const at = new Date(Date.parse(updatedAt) + 1000)
      await must(
        activities.save,
        { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, seats }, publish: true },
        organiser,
        at,
      )
    }
    await change(2)
    expect([await stateOf(activityId, first), await stateOf(activityId, second)]).toEqual(['offered', 'waiting'])
    await change(1)
    expect([await stateOf(activityId, seated), await stateOf(activityId, first)]).toEqual(['in', 'offered'])
    await must(activities.giveUp, { activityId }, seated)
    expect(await stateOf(activityId, second)).toBe('waiting')
    await change(null)
    expect(await stateOf(activityId, second)).toBe('offered')
  })

  it('is taken, and given back, by taps at the same moment as by one', async () => {
    const { activityId, seated, first } = await full()
    const thrice = (does: () => Promise<{ ok: boolean }>) => Promise.all([does(), does(), does()])
    const giveUp = (as: Person) => world().answer(activities.giveUp, { activityId }, as)
    for (const answer of await thrice(() => giveUp(seated))) expect(answer).toMatchObject({ ok: true })
    for (const answer of await thrice(() => world().answer(activities.takeSeat, { activityId }, first)))
      expect(answer).toMatchObject({ data: { state: 'in' } })
    expect(await takenOf(activityId)).toBe(1)
  })

  it('can be given back until it begins, and once', async () => {
    const { activityId, seated } = await full()
    expect(await world().answer(activities.giveUp, { activityId }, seated, after(24))).toMatchObject({
      error: { code: 'TOO_LATE' },
    })
    await world().must(activities.giveUp, { activityId }, seated)
    await world().must(activities.giveUp, { activityId }, seated)
    expect(await world().answer(activities.giveUp, { activityId }, await world().member())).toMatchObject({
      error: { code: 'WRONG_STATE' },
    })
  })
})

it('those who organise it read who comes, in order; nobody else does', async () => {
  const { activityId, organiser } = await world().activity({ seats: 1 })
  const [a, b] = [await world().member({ name: '甲' }), await world().member({ name: '乙' })]
  await signUp(activityId, a)
  await signUp(activityId, b)
  const { signUps } = await world().must(activities.signUps, { activityId }, organiser)
  expect(signUps.map(({ name, state }) => [name, state])).toEqual([
    ['甲', 'in'],
    ['乙', 'waiting'],
  ])
  expect(await world().answer(activities.signUps, { activityId }, a)).toMatchObject({ error: { code: 'NOT_YOURS' } })
})
