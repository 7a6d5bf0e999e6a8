import { activities } from '../../core/activities/contract'
import { seal } from '../../core/activities/door-codes'
import { newId } from '../../cloudfunctions/_store/new-id'
import { atDoor, hours } from '../door'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()
const { signedUp, shows, scan, confirm, comes, scanLate, stateOf, attendanceOf, entriesOf, pointsOf } = atDoor(world)

const SECOND_MS = 1000
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * SECOND_MS)
const refusal = (code: string) => ({ ok: false, error: { code } })

describe('checking in by the code at the door', () => {
  it('is noted, brings nothing, and counts once with points when an organiser says that they are there', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    for (const at of [hours(0), hours(0.25)])
      expect(await scan(made, member, at)).toMatchObject({ data: { state: 'held', points: null } })
    expect(await entriesOf(member)).toEqual([])
    expect((await attendanceOf(made)).counts).toMatchObject({ expected: 1, in: 0, held: 1 })

    expect(await confirm(made, member, hours(0.5))).toEqual({ confirmed: 1 })
    expect(await confirm(made, member, hours(0.5))).toEqual({ confirmed: 0 })
    expect(await scan(made, member, hours(1))).toMatchObject({ data: { state: 'in', points: 5 } })
    expect(await entriesOf(member)).toEqual([{ rule: 'activity.attended', points: 5, full: 5, reversal: false }])
    const { counts, people } = await attendanceOf(made)
    expect(counts).toMatchObject({ expected: 1, in: 1, held: 0 })
    expect(people).toMatchObject([{ state: 'in', at: hours(0).toISOString(), how: 'confirmed' }])
  })

  it('gains nothing by a code that was sent on at once: nobody said that they are there', async () => {
    const made = await world().activity()
    const [there, elsewhere] = [await signedUp(made), await signedUp(made)]
    const code = await shows(made, hours(0))
    for (const one of [there, elsewhere])
      await world().must(activities.checkIn, { activityId: made.activityId, code }, one, hours(0))
    await confirm(made, there)
    await world().must(activities.finish, { activityId: made.activityId }, made.organiser, hours(2))
    expect([await pointsOf(there), await pointsOf(elsewhere)]).toEqual([5, 0])
    const outcome = await world().must(activities.outcome, { activityId: made.activityId }, elsewhere, hours(3))
    expect(outcome).toMatchObject({ came: 1, mine: { state: 'held' } })
    expect(
      await world().answer(activities.giveFeedback, { activityId: made.activityId, stars: 5 }, elsewhere, hours(3)),
    ).toMatchObject(refusal('NOT_THERE'))
    // Nor is it theirs to say, or another member’s.
    const own = { activityId: made.activityId, memberIds: [elsewhere.memberId] }
    for (const one of [elsewhere, there])
      expect(await world().answer(activities.confirmScans, own, one, hours(0))).toMatchObject(refusal('NOT_YOURS'))
    expect(await stateOf(made, elsewhere)).toBe('held')
  })

  it('is counted with those whom they brought, once they are in', async () => {
    const made = await world().activity({ guests: 2 })
    const [one, other] = [await world().member(), await world().member()]
    for (const person of [one, other])
      await world().must(activities.signUp, { activityId: made.activityId, attemptId: newId(), guests: 2 }, person)
    await comes(made, one)
    await scan(made, other)
    const { counts, people } = await attendanceOf(made)
    expect(counts).toMatchObject({ in: 1, heads: 3, held: 1 })
    expect(people).toMatchObject([
      { state: 'held', guests: 2 },
      { state: 'in', guests: 2 },
    ])
  })

  it('is one attendance and one entry when a hundred try at once, and a hundred confirm it', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const code = await shows(made, hours(0))
    const hundred = <T>(deed: () => Promise<T>) => Promise.all(Array.from({ length: 100 }, deed))
    const answers = await hundred(() =>
      world().answer(activities.checkIn, { activityId: made.activityId, code }, member, hours(0)),
    )
    expect(answers.every((answer) => answer.ok && answer.data.state === 'held')).toBe(true)
    const confirmed = await hundred(() => confirm(made, member))
    expect(confirmed.length).toBe(100)
    expect(await entriesOf(member)).toHaveLength(1)
    const { deeds } = await world().must(
      activities.attendanceOf,
      { activityId: made.activityId, memberId: member.memberId },
      made.organiser,
    )
    expect(deeds.map(({ deed }) => deed)).toEqual(['code', 'confirmed'])
  })

  it('takes fifty different people at once, whom one call confirms', async () => {
    const made = await world().activity()
    const people = await Promise.all(Array.from({ length: 50 }, () => signedUp(made)))
    const answers = await Promise.all(people.map((one) => scan(made, one)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const memberIds = people.map(({ memberId }) => memberId)
    const ask = { activityId: made.activityId, memberIds }
    expect(await world().must(activities.confirmScans, ask, made.organiser, hours(0))).toEqual({ confirmed: 50 })
    expect((await attendanceOf(made)).counts.in).toBe(50)
    for (const one of people) expect(await pointsOf(one)).toBe(5)
  })

  it('takes a code of the step before or after, and says of an older one that it has expired', async () => {
    const made = await world().activity()
    const [early, late, stale] = [await signedUp(made), await signedUp(made), await signedUp(made)]
    const code = await shows(made, hours(0))
    const send = (as: typeof early, at: Date) =>
      world().answer(activities.checkIn, { activityId: made.activityId, code }, as, at)
    expect(await send(stale, later(hours(0), 60))).toMatchObject(refusal('CODE_EXPIRED'))
    expect(await send(early, later(hours(0), -30))).toMatchObject({ ok: true })
    expect(await send(late, later(hours(0), 59.999))).toMatchObject({ ok: true })
    expect(await pointsOf(stale)).toBe(0)
  })

  it('opens an hour before the beginning and closes with the end', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    expect(await scan(made, member, later(hours(-1), -0.001))).toMatchObject(refusal('TOO_EARLY'))
    expect(await scan(made, member, later(hours(2), 0.001))).toMatchObject(refusal('TOO_LATE'))
    expect(await scan(made, member, hours(-1))).toMatchObject({ ok: true })
    // Whoever is noted, or in, is told so afterwards as well.
    expect(await scan(made, member, hours(3))).toMatchObject({ data: { state: 'held' } })
    await confirm(made, member, hours(3))
    expect(await scan(made, member, hours(4))).toMatchObject({ data: { state: 'in' } })
  })

  it('gains nothing by the code of another activity, or of another day', async () => {
    const [made, other] = [await world().activity(), await world().activity()]
    const member = await signedUp(made)
    for (const code of [await shows(other, hours(0)), await shows(made, hours(24))])
      expect(
        await world().answer(activities.checkIn, { activityId: made.activityId, code }, member, hours(0)),
      ).toMatchObject(refusal('WRONG_CODE'))
    expect(await stateOf(made, member)).toBe('none')
  })

  it('lets nobody guess: after five wrong codes only an organiser can help', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const right = await shows(made, hours(0))
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    const send = (code: string) =>
      world().answer(activities.checkIn, { activityId: made.activityId, code }, member, hours(0))
    expect(await send(wrong)).toMatchObject({ error: { code: 'WRONG_CODE', details: { left: 4 } } })
    const guesses = await Promise.all(Array.from({ length: 30 }, () => send(wrong)))
    expect(guesses.filter((answer) => !answer.ok && answer.error.code === 'WRONG_CODE')).toHaveLength(4)
    expect(await send(right)).toMatchObject(refusal('LOCKED'))
    await world().must(
      activities.putIn,
      { activityId: made.activityId, memberId: member.memberId, deedId: made.activityId, reason: '输错了' },
      made.organiser,
      hours(0),
    )
    expect(await send(right)).toMatchObject({ data: { state: 'in' } })
  })

  it('is for those with a seat: also for one that was offered, and not for one who waits', async () => {
    const made = await world().activity({ seats: 1 })
    const first = await signedUp(made)
    const waiting = await signedUp(made)
    expect(await scan(made, waiting)).toMatchObject(refusal('NOT_SIGNED_UP'))
    expect(await scan(made, await world().member())).toMatchObject(refusal('NOT_SIGNED_UP'))
    await world().must(activities.giveUp, { activityId: made.activityId }, first)
    expect(await scan(made, waiting, hours(-1))).toMatchObject({ ok: true })
    const { signUps } = await world().must(activities.signUps, { activityId: made.activityId }, made.organiser)
    expect(signUps).toMatchObject([{ memberId: waiting.memberId, state: 'in' }])
  })

  it('is not there for whom the activity is not for, and not after it was called off', async () => {
    const of = await world().branch()
    const made = await world().activity({ audience: [of.organisationId] })
    expect(await scan(made, await world().member())).toMatchObject(refusal('NO_SUCH_ACTIVITY'))

    const other = await world().activity()
    const member = await signedUp(other)
    const code = await shows(other, hours(0))
    await world().must(activities.cancel, { activityId: other.activityId, reason: '停电' }, other.organiser)
    expect(
      await world().answer(activities.checkIn, { activityId: other.activityId, code }, member, hours(0)),
    ).toMatchObject(refusal('NOT_OPEN'))
    for (const action of [activities.pass, activities.doorKey])
      expect(await world().answer(action, { activityId: other.activityId }, other.organiser)).toMatchObject(
        refusal('NOT_OPEN'),
      )
    expect(await world().answer(activities.pass, { activityId: made.activityId }, member)).toMatchObject(
      refusal('NO_SUCH_ACTIVITY'),
    )
  })

  it('tells organisers how far somebody says they are, to the hundred metres, and keeps no position', async () => {
    const place = { kind: 'address', address: '示例地址', spot: { lat: 30.28, lng: 120.01 } } as const
    const made = await world().activity({ place })
    const member = await signedUp(made)
    const code = await shows(made, hours(0))
    const spot = { lat: 30.2841, lng: 120.01 }
    await world().must(activities.checkIn, { activityId: made.activityId, code, spot }, member, hours(0))
    const { people } = await attendanceOf(made)
    expect(people).toMatchObject([{ memberId: member.memberId, how: 'code', metres: 500 }])
  })

  it('brings no points where the activity has none', async () => {
    const made = await world().activity({ earnsPoints: false })
    const member = await signedUp(made)
    expect(await comes(made, member)).toEqual({ state: 'in', points: null })
    expect(await entriesOf(member)).toEqual([])
  })

  it('brings ten points a day at most, over several activities', async () => {
    const member = await world().member()
    for (const expected of [5, 5, 0]) {
      const made = await world().activity()
      await world().must(activities.signUp, { activityId: made.activityId, attemptId: made.activityId }, member)
      expect(await comes(made, member)).toMatchObject({ points: expected })
    }
  })
})

describe('a code that was scanned without a network', () => {
  it('is noted with the time at which it arrives where that is still in time', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const sentAt = later(hours(0), 40)
    expect(await scanLate(made, member, hours(0), sentAt)).toMatchObject({ data: { state: 'held' } })
    expect((await attendanceOf(made)).people).toMatchObject([{ how: 'code', at: sentAt.toISOString() }])
  })

  it('is held when it arrives later, brings nothing, and counts with its own time once an organiser agrees', async () => {
    const made = await world().activity()
    const [member, doubtful] = [await signedUp(made), await signedUp(made)]
    expect(await scanLate(made, member, hours(0.5), hours(1))).toMatchObject({ data: { state: 'held', points: null } })
    expect(await scanLate(made, member, hours(0.5), hours(1.5))).toMatchObject({ data: { state: 'held' } })
    await scanLate(made, doubtful, hours(0.5), hours(1))
    expect(await entriesOf(member)).toEqual([])
    expect((await attendanceOf(made)).counts).toMatchObject({ in: 0, held: 2 })

    const ask = { activityId: made.activityId, memberIds: [member.memberId] }
    expect(await world().must(activities.confirmScans, ask, made.organiser, hours(3))).toEqual({ confirmed: 1 })
    expect(await world().must(activities.confirmScans, ask, made.organiser, hours(3))).toEqual({ confirmed: 0 })
    expect(await pointsOf(member)).toBe(5)
    const { people } = await attendanceOf(made)
    expect(people.find(({ memberId }) => memberId === member.memberId)).toMatchObject({
      state: 'in',
      at: hours(0.5).toISOString(),
    })
    // And settling it again changes nothing.
    expect(await scanLate(made, member, hours(0.5), hours(4))).toMatchObject({ data: { state: 'in' } })
    expect(await entriesOf(member)).toHaveLength(1)
    expect(await stateOf(made, doubtful)).toBe('held')
  })

  it('is nobody else’s: what one member scanned another cannot settle', async () => {
    const made = await world().activity()
    const [one, other] = [await signedUp(made), await signedUp(made)]
    expect(await scanLate(made, other, hours(0), hours(1), one)).toMatchObject(refusal('NOT_YOUR_SCAN'))
    expect(await stateOf(made, other)).toBe('none')
  })

  it('has to be right for its moment, and within the door’s time', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const code = await shows(made, hours(0))
    const { key } = await world().must(activities.pass, { activityId: made.activityId }, member)
    const send = (at: Date, now: Date) => {
      const queued = { at: at.toISOString(), seal: seal(key, code, at.getTime()) }
      return world().answer(activities.checkIn, { activityId: made.activityId, code, queued }, member, now)
    }
    expect(await send(hours(0.5), hours(1))).toMatchObject(refusal('WRONG_CODE'))
    expect(await send(hours(-2), hours(1))).toMatchObject(refusal('TOO_EARLY'))
    expect(await send(hours(2.5), hours(3))).toMatchObject(refusal('TOO_LATE'))
    expect(await send(hours(0), hours(24 * 31 + 3))).toMatchObject(refusal('TOO_LATE'))
    // Of a moment that is yet to be.
    expect(await send(hours(0), hours(-0.5))).toMatchObject(refusal('WRONG_CODE'))
  })

  it('gains nothing after the activity was called off, and is held after it was finished', async () => {
    const [off, done] = [await world().activity(), await world().activity()]
    const [member, other] = [await signedUp(off), await signedUp(done)]
    const code = await shows(off, hours(0))
    const { key } = await world().must(activities.pass, { activityId: off.activityId }, member)
    await world().must(activities.cancel, { activityId: off.activityId, reason: '停电' }, off.organiser, hours(1))
    const queued = { at: hours(0).toISOString(), seal: seal(key, code, hours(0).getTime()) }
    expect(
      await world().answer(activities.checkIn, { activityId: off.activityId, code, queued }, member, hours(2)),
    ).toMatchObject(refusal('NOT_OPEN'))

    await world().must(activities.finish, { activityId: done.activityId }, done.organiser, hours(2))
    expect(await scanLate(done, other, hours(0), hours(3))).toMatchObject({ data: { state: 'held' } })
    const ask = { activityId: done.activityId, memberIds: [other.memberId] }
    await world().must(activities.confirmScans, ask, done.organiser, hours(4))
    expect(await pointsOf(other)).toBe(5)
  })
})

describe('checking out', () => {
  const checkOut = ({ activityId, organiser }: MadeActivity, people: readonly Person[], at: Date, by = organiser) =>
    world().answer(activities.checkOutAll, { activityId, memberIds: people.map(({ memberId }) => memberId) }, by, at)

  it('is said by an organiser of all who stayed, where hours count: until then, and until the end at most', async () => {
    const made = await world().activity({ countsHours: true })
    const [early, late] = [await signedUp(made), await signedUp(made)]
    const [scanned, absent] = [await signedUp(made), await signedUp(made)]
    await comes(made, early, hours(0.25))
    await comes(made, late, hours(0.5))
    await scan(made, scanned, hours(0.5))
    expect(await checkOut(made, [early], hours(1.75))).toMatchObject({ data: { left: 1 } })
    expect((await attendanceOf(made)).counts).toMatchObject({ in: 2, heads: 1, staying: 1 })
    const all = [early, late, scanned, absent]
    expect(await checkOut(made, all, hours(5))).toMatchObject({ data: { left: 1 } })
    expect(await checkOut(made, all, hours(6))).toMatchObject({ data: { left: 0 } })
    const { counts, people } = await attendanceOf(made)
    expect(counts).toMatchObject({ in: 2, held: 1, minutes: 90 + 90 })
    const of = ({ memberId }: Person) => people.find((one) => one.memberId === memberId)
    expect(of(early)).toMatchObject({ state: 'out', minutes: 90, leftAt: hours(1.75).toISOString() })
    expect(of(late)).toMatchObject({ state: 'out', minutes: 90, leftAt: hours(2).toISOString() })
    expect([of(scanned), of(absent)]).toMatchObject([{ state: 'held' }, { state: 'none' }])

    // Whoever is confirmed afterwards stayed until the end as well.
    await confirm(made, scanned, hours(24))
    await checkOut(made, all, hours(24))
    expect((await attendanceOf(made)).counts).toMatchObject({ in: 3, minutes: 270 })
  })

  it('leaves alone how long somebody is said to have stayed', async () => {
    const made = await world().activity({ countsHours: true })
    const member = await signedUp(made)
    await comes(made, member)
    const short = {
      activityId: made.activityId,
      memberId: member.memberId,
      deedId: newId(),
      minutes: 20,
      reason: '早退',
    }
    await world().must(activities.setMinutes, short, made.organiser, hours(1))
    expect(await checkOut(made, [member], hours(2))).toMatchObject({ data: { left: 0 } })
    expect((await attendanceOf(made)).counts).toMatchObject({ minutes: 20 })
  })

  it('is its organisers’ to say, where hours count, for thirty days', async () => {
    const [made, other] = [await world().activity({ countsHours: true }), await world().activity()]
    const member = await signedUp(made)
    await comes(made, member)
    expect(await checkOut(made, [member], hours(1), member)).toMatchObject(refusal('NOT_YOURS'))
    expect(await checkOut(other, [member], hours(1))).toMatchObject(refusal('NO_HOURS'))
    for (const at of [hours(-2), hours(-0.1)])
      expect(await checkOut(made, [member], at)).toMatchObject(refusal('TOO_EARLY'))
    expect(await checkOut(made, [member], hours(24 * 31 + 3))).toMatchObject(refusal('TOO_LATE'))
    expect(await stateOf(made, member)).toBe('in')
  })
})
