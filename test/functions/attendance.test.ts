import { readXlsx } from 'hucre/xlsx'
import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { doorCode, passCode, stepOf } from '../../core/activities/door-codes'
import type { PassScan } from '../../core/activities/door'
import { points } from '../../core/points/contract'
import { atDoor, hours } from '../door'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()
const { signedUp, keyOf, scan, comes, scanLate, passScan, stateOf, attendanceOf, entriesOf, pointsOf } = atDoor(world)

const refusal = (code: string) => ({ ok: false, error: { code } })

const settle = ({ activityId, organiser }: MadeActivity, scans: PassScan[], at = hours(0), as: Person = organiser) =>
  world().answer(activities.settleScans, { activityId, scans }, as, at)

const outcomes = async (...given: Parameters<typeof settle>) => {
  const answer = await settle(...given)
  return answer.ok ? answer.data.settled.map(({ outcome }) => outcome) : answer.error
}

it('what is over is not called off once somebody came, unless an organiser says that nobody did', async () => {
  const made = await world().activity()
  const [{ activityId, organiser }, member] = [made, await signedUp(made)]
  await settle(made, [await passScan(made, member, hours(0.5))], hours(1))
  const cancel = () => world().answer(activities.cancel, { activityId, reason: '没有办成' }, organiser, hours(3))
  expect(await cancel()).toMatchObject(refusal('SOMEBODY_CAME'))
  expect(await pointsOf(member)).toBe(5)
  const back = { activityId, memberId: member.memberId, deedId: newId(), reason: '点错了人' }
  await world().must(activities.takeBack, back, organiser, hours(3))
  expect(await cancel()).toMatchObject({ ok: true })
})

describe('a seat', () => {
  it('is not given up by somebody who is there, or whose scan waits: nobody else gets it, and their points stay', async () => {
    const made = await world().activity({ seats: 1 })
    const member = await signedUp(made)
    // The door opens before it begins.
    await comes(made, member, hours(-0.5))
    const give = (as: Person, at: Date) => world().answer(activities.giveUp, { activityId: made.activityId }, as, at)
    expect(await give(member, hours(-0.25))).toMatchObject(refusal('ATTENDED'))
    expect(await pointsOf(member)).toBe(5)

    const held = await world().activity()
    const late = await signedUp(held)
    await scanLate(held, late, hours(-0.5), hours(-0.4))
    expect(await world().answer(activities.giveUp, { activityId: held.activityId }, late, hours(-0.25))).toMatchObject(
      refusal('ATTENDED'),
    )
  })

  it('is not given up in the database either, past what was read before somebody came in', async () => {
    const made = await world().activity({ seats: 1 })
    const member = await signedUp(made)
    await comes(made, member, hours(-0.5))
    expect(await world().store.signUps.giveUp(made.activityId, member.memberId, null, hours(-0.25))).toBe(false)
  })
})

describe('members’ passes that an organiser scans', () => {
  it('count with the times they were scanned at, in one batch, whenever that arrives, and once', async () => {
    const made = await world().activity()
    const people = await Promise.all([1, 2, 3].map(() => signedUp(made)))
    const scans = await Promise.all(people.map((one, index) => passScan(made, one, hours(index / 2))))
    const twice = [...scans, await passScan(made, people[0]!, hours(1.2))]
    expect(await outcomes(made, twice, hours(40))).toEqual(['in', 'in', 'in', 'in'])
    expect(await outcomes(made, twice, hours(41))).toEqual(['in', 'in', 'in', 'in'])
    const { people: listed, counts } = await attendanceOf(made)
    expect(counts.in).toBe(3)
    expect(listed.map(({ at }) => at).sort()).toEqual([0, 0.5, 1].map((after) => hours(after).toISOString()))
    for (const one of people) expect(await pointsOf(one)).toBe(5)
  })

  it('count for the day of their time, not of the day they arrive', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    await settle(made, [await passScan(made, member)], hours(24 * 3))
    const { entries } = await world().must(points.entries, {}, member)
    expect(entries).toMatchObject([
      { rule: 'activity.attended', points: 5, day: '2026-11-17', activity: { title: '示例主题党日' }, lecture: null },
    ])
  })

  it('come from phones whose clocks are wrong: what is sent is corrected, and what is not corrected is no pass', async () => {
    const made = await world().activity()
    const [slow, fast] = [await signedUp(made), await signedUp(made)]
    for (const [person, minutes] of [
      [slow, -5],
      [fast, 5],
    ] as const) {
      // The phone asked for the key when it was online, and keeps how far its own clock is off.
      const own = hours(0).getTime() + minutes * 60_000
      const { now } = await world().must(activities.doorKey, { activityId: made.activityId }, made.organiser, hours(0))
      const offset = Date.parse(now) - own
      const scanned = own + 20 * 60_000
      const code = passCode(await keyOf(made, person), stepOf(scanned + offset))
      const sent = (at: number) => [
        { scanId: newId(), at: new Date(at).toISOString(), leaving: false, pass: { memberId: person.memberId, code } },
      ]
      expect(await outcomes(made, sent(scanned), hours(1))).toEqual(['wrong_pass'])
      expect(await outcomes(made, sent(scanned + offset), hours(1))).toEqual(['in'])
    }
  })

  it('can be typed: the number of the sign-up, and the digits', async () => {
    const made = await world().activity()
    const [one, other] = [await signedUp(made), await signedUp(made)]
    const { number, key } = await world().must(activities.pass, { activityId: made.activityId }, other)
    const typed = (given: number) => ({
      ...{ scanId: newId(), at: hours(0).toISOString(), leaving: false },
      pass: { number: given, code: passCode(key, stepOf(hours(0).getTime())) },
    })
    const scans = [number! + 7, number! - 1, number!].map(typed)
    expect(await outcomes(made, scans)).toEqual(['wrong_pass', 'wrong_pass', 'in'])
    expect([await stateOf(made, one), await stateOf(made, other)]).toEqual(['none', 'in'])
  })

  it('gain nothing where they are another’s, of another activity, too old, of the future, or without a sign-up', async () => {
    const [made, other] = [await world().activity(), await world().activity()]
    const [member, stranger] = [await signedUp(made), await world().member()]
    await world().must(activities.signUp, { activityId: other.activityId, attemptId: newId() }, member)
    const own = await passScan(made, member)
    const foreign = await passScan(other, member)
    const scans = [
      { ...own, scanId: newId(), pass: { ...own.pass, memberId: stranger.memberId } },
      { ...own, scanId: newId(), pass: foreign.pass },
      { ...own, scanId: newId(), at: new Date(hours(0).getTime() + 60_000).toISOString() },
      await passScan(made, member, hours(0.75)),
      await passScan(made, stranger),
      await passScan(made, member, hours(-1.5)),
    ]
    expect(await outcomes(made, scans, hours(0.5))).toEqual([
      ...['wrong_pass', 'wrong_pass', 'wrong_pass', 'wrong_pass', 'not_signed_up', 'too_early'],
    ])
    const late = await passScan(made, member, hours(2.5))
    expect(await outcomes(made, [late], hours(3))).toEqual(['too_late'])
    expect(await pointsOf(member)).toBe(0)
  })

  it('are for those who organise it, from when the door opens until thirty days later, unless it was called off', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const scans = [await passScan(made, member)]
    expect(await settle(made, scans, hours(0), member)).toMatchObject(refusal('NOT_YOURS'))
    expect(await settle({ ...made, activityId: newId() }, scans)).toMatchObject(refusal('NO_SUCH_ACTIVITY'))
    expect(await settle(made, scans, hours(-1.1))).toMatchObject(refusal('TOO_EARLY'))
    expect(await settle(made, scans, hours(24 * 31 + 3))).toMatchObject(refusal('TOO_LATE'))
    await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.organiser, hours(1))
    expect(await settle(made, scans, hours(2))).toMatchObject(refusal('NOT_OPEN'))
    expect(await entriesOf(member)).toEqual([])
  })

  it('count a stay in minutes where they are scanned again on leaving, also when both arrive together', async () => {
    const made = await world().activity({ countsHours: true })
    const [member, absent] = [await signedUp(made), await signedUp(made)]
    const scans = [
      await passScan(made, member, hours(1.5), true),
      await passScan(made, member, hours(0.5)),
      await passScan(made, absent, hours(1), true),
      await passScan(made, absent, hours(3.1), true),
      await passScan(made, absent, hours(-0.1), true),
    ]
    expect(await outcomes(made, scans, hours(5))).toEqual(['out', 'in', 'not_in', 'too_late', 'too_early'])
    const { people, counts } = await attendanceOf(made)
    expect(counts.minutes).toBe(60)
    expect(people[0]).toMatchObject({ memberId: member.memberId, state: 'out', minutes: 60 })
  })

  it('count the stay of who only scanned the code before, and leave alone what an organiser said of it', async () => {
    const made = await world().activity({ countsHours: true })
    const [scanned, short] = [await signedUp(made), await signedUp(made)]
    await scan(made, scanned, hours(0.5))
    await comes(made, short)
    const ask = { activityId: made.activityId, memberId: short.memberId, deedId: newId(), minutes: 20, reason: '早退' }
    await world().must(activities.setMinutes, ask, made.organiser, hours(1))
    const leaving = [await passScan(made, scanned, hours(1.5), true), await passScan(made, short, hours(1.5), true)]
    for (const at of [hours(1.5), hours(2)]) expect(await outcomes(made, leaving, at)).toEqual(['out', 'out'])
    const { people } = await attendanceOf(made)
    const of = ({ memberId }: Person) => people.find((one) => one.memberId === memberId)
    expect([of(scanned), of(short)]).toMatchObject([
      { state: 'out', at: hours(0.5).toISOString(), minutes: 60 },
      { state: 'out', minutes: 20 },
    ])
    expect(await pointsOf(scanned)).toBe(5)
  })
})

describe('what organisers put right', () => {
  const correct = (made: MadeActivity, person: { memberId: string }, given: object = {}) => ({
    ...{ activityId: made.activityId, memberId: person.memberId, deedId: newId(), reason: '扫码时手机没电' },
    ...given,
  })

  it('goes both ways, each with its reason in a history that stays, and its points with it', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const { organiser } = made
    const put = correct(made, member)
    await world().must(activities.putIn, put, organiser, hours(0))
    await world().must(activities.putIn, put, organiser, hours(0))
    expect(await pointsOf(member)).toBe(5)

    const back = correct(made, member, { reason: '点错了人' })
    await world().must(activities.takeBack, back, organiser, hours(1))
    await world().must(activities.takeBack, back, organiser, hours(1))
    expect(await pointsOf(member)).toBe(0)
    expect((await world().must(points.mine, {}, member)).total).toBe(0)
    expect((await world().must(activities.outcome, { activityId: made.activityId }, member)).mine).toMatchObject({
      state: 'absent',
      reason: '点错了人',
    })
    // No code is worth more than an organiser’s word; only they put somebody in again.
    expect(await scan(made, member)).toMatchObject(refusal('TAKEN_BACK'))
    expect(await outcomes(made, [await passScan(made, member)], hours(1))).toEqual(['taken_back'])
    expect(await world().answer(activities.takeBack, correct(made, member), organiser, hours(1))).toMatchObject(
      refusal('NOT_IN'),
    )

    await world().must(activities.putIn, correct(made, member, { reason: '他在' }), organiser, hours(1.5))
    expect(await entriesOf(member)).toEqual([
      { rule: 'activity.attended', points: 5, full: 5, reversal: false },
      { rule: 'activity.attended', points: -5, full: -5, reversal: true },
      { rule: 'activity.attended', points: 5, full: 5, reversal: false },
    ])
    const { deeds } = await world().must(
      activities.attendanceOf,
      { activityId: made.activityId, memberId: member.memberId },
      organiser,
    )
    expect(deeds.map(({ deed, reason }) => [deed, reason])).toEqual([
      ['hand', '扫码时手机没电'],
      ['taken_back', '点错了人'],
      ['hand', '他在'],
    ])
  })

  it('makes room again under the day’s cap, so that whoever is put in again has lost nothing', async () => {
    const person = await world().member()
    const made = await Promise.all([1, 2].map(() => world().activity()))
    for (const one of made) {
      await world().must(activities.signUp, { activityId: one.activityId, attemptId: newId() }, person)
      expect(await comes(one, person)).toMatchObject({ state: 'in' })
    }
    const total = async () => (await world().must(points.mine, {}, person)).total
    expect(await total()).toBe(10)
    const [, second] = made
    await world().must(activities.takeBack, correct(second!, person), second!.organiser, hours(1))
    expect(await total()).toBe(5)
    await world().must(activities.putIn, correct(second!, person), second!.organiser, hours(1.5))
    expect(await total()).toBe(10)
    // And no more than that: the cap stands.
    const third = await world().activity()
    await world().must(activities.signUp, { activityId: third.activityId, attemptId: newId() }, person)
    await comes(third, person, hours(1))
    expect(await total()).toBe(10)
    expect(await world().ownerQuery('select * from dangke.tally where points < 0')).toEqual([])
  })

  it('dismisses what was held', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    await scanLate(made, member, hours(0), hours(1))
    await world().must(activities.takeBack, correct(made, member), made.organiser, hours(1))
    expect(await stateOf(made, member)).toBe('absent')
    expect(await scanLate(made, member, hours(0), hours(1.5))).toMatchObject(refusal('TAKEN_BACK'))
    expect(await entriesOf(member)).toEqual([])
  })

  it('lets one in without a sign-up whom it is for, while there is a seat', async () => {
    const of = await world().branch()
    const made = await world().activity({ seats: 1, audience: [of.organisationId] })
    const [walkIn, next] = [await world().member({ of }), await world().member({ of })]
    const ask = (person: Person, admit: boolean) =>
      world().answer(activities.putIn, correct(made, person, { admit }), made.organiser, hours(0))
    expect(await ask(walkIn, false)).toMatchObject(refusal('NOT_SIGNED_UP'))
    expect(await ask(await world().member(), true)).toMatchObject(refusal('NOT_FOR_THEM'))
    expect(await ask({ ...walkIn, memberId: newId() }, true)).toMatchObject(refusal('NOT_FOR_THEM'))
    expect(await ask(walkIn, true)).toMatchObject({ ok: true })
    expect(await ask(walkIn, true)).toMatchObject({ ok: true })
    expect(await ask(next, true)).toMatchObject(refusal('NO_SEAT'))
    expect(await attendanceOf(made)).toMatchObject({ counts: { expected: 1, in: 1 } })
    expect(await pointsOf(walkIn)).toBe(5)
  })

  it('says how long somebody was there', async () => {
    const [made, other] = [await world().activity({ countsHours: true }), await world().activity()]
    const member = await signedUp(made)
    const set = (of: MadeActivity, given: object = {}) =>
      world().answer(activities.setMinutes, { ...correct(of, member), minutes: 75, ...given }, made.organiser, hours(2))
    expect(await set(made)).toMatchObject(refusal('NOT_IN'))
    await comes(made, member, hours(-0.5))
    // Nobody has been there any time before it begins.
    const early = { ...correct(made, member), minutes: 75 }
    expect(await world().answer(activities.setMinutes, early, made.organiser, hours(-0.1))).toMatchObject(
      refusal('TOO_EARLY'),
    )
    const deedId = newId()
    expect(await set(made, { deedId })).toMatchObject({ ok: true })
    expect(await set(made, { deedId })).toMatchObject({ ok: true })
    for (const another of [{ minutes: 99 }, { reason: '另一个原因' }])
      expect(await set(made, { deedId, ...another })).toMatchObject(refusal('ALREADY_USED'))
    expect((await attendanceOf(made)).counts.minutes).toBe(75)
    // Also of many at the same moment, one of them is it.
    const again = newId()
    const minutes = [30, 40, 50, 60]
    const all = await Promise.all(minutes.map((each) => set(made, { deedId: again, minutes: each })))
    const { minutes: counted } = (await attendanceOf(made)).counts
    expect(all.map(({ ok }) => ok)).toEqual(minutes.map((each) => each === counted))
    expect(minutes).toContain(counted)
    const back = { ...correct(made, member), deedId: again }
    // An id names one deed: under it nothing else is done.
    for (const another of [activities.takeBack, activities.putIn])
      expect(await world().answer(another, { ...back, admit: false }, made.organiser, hours(2))).toMatchObject(
        refusal('ALREADY_USED'),
      )
    expect((await attendanceOf(made)).counts).toMatchObject({ in: 1, minutes: counted })
    expect(await set(made, { reason: '违规' })).toMatchObject(refusal('TEXT_REFUSED'))
    for (const minutes of [121, 99_999]) expect(await set(made, { minutes })).toMatchObject(refusal('TOO_MANY_MINUTES'))
    expect(await set(made, { minutes: 120 })).toMatchObject({ ok: true })
    const byOther = world().answer(
      activities.setMinutes,
      { ...correct(other, member), minutes: 1 },
      other.organiser,
      hours(2),
    )
    expect(await byOther).toMatchObject(refusal('NO_HOURS'))
  })

  it('lets no more minutes count than it lasts, and what has begun of a minute is one', async () => {
    const [from, until] = [hours(0), new Date(hours(0).getTime() + 90_000)]
    const made = await world().activity({
      countsHours: true,
      from: from.toISOString(),
      until: until.toISOString(),
    })
    const member = await signedUp(made)
    await comes(made, member)
    const set = (minutes: number) =>
      world().answer(activities.setMinutes, { ...correct(made, member), minutes }, made.organiser, hours(1))
    for (const minutes of [3, 10_080])
      expect(await set(minutes)).toMatchObject({ error: { code: 'TOO_MANY_MINUTES', details: { most: 2 } } })
    expect(await set(2)).toMatchObject({ ok: true })
    expect((await attendanceOf(made)).counts.minutes).toBe(2)
  })

  it('is for organisers alone, in its time, with words that may be shown, and not where it was called off', async () => {
    const made = await world().activity({ countsHours: true })
    const member = await signedUp(made)
    const whole = { ...correct(made, member), memberIds: [member.memberId], minutes: 1 }
    const writing = [activities.putIn, activities.takeBack, activities.setMinutes, activities.confirmScans]
    const ask = (input: object, as: Person, at: Date) =>
      Promise.all(writing.map((action) => world().send(action.name, input, as, at)))
    const all = (code: string) => writing.map(() => refusal(code))
    expect(await ask(whole, member, hours(0))).toMatchObject(all('NOT_YOURS'))
    expect(await ask({ ...whole, activityId: newId() }, made.organiser, hours(0))).toMatchObject(
      all('NO_SUCH_ACTIVITY'),
    )
    expect(await ask(whole, made.organiser, hours(-1.1))).toMatchObject(all('TOO_EARLY'))
    expect(await ask(whole, made.organiser, hours(24 * 31 + 3))).toMatchObject(all('TOO_LATE'))
    for (const action of [activities.putIn, activities.takeBack])
      expect(await world().send(action.name, { ...whole, reason: '违规' }, made.organiser, hours(0))).toMatchObject(
        refusal('TEXT_REFUSED'),
      )
    for (const action of [
      activities.attendance,
      activities.attendanceOf,
      activities.attendanceSheet,
      activities.doorKey,
    ]) {
      expect(await world().send(action.name, whole, member)).toMatchObject(refusal('NOT_YOURS'))
      expect(await world().send(action.name, { ...whole, activityId: newId() }, member)).toMatchObject(
        refusal('NO_SUCH_ACTIVITY'),
      )
    }
    await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.organiser, hours(0))
    expect(await ask(whole, made.organiser, hours(1))).toMatchObject(all('NOT_OPEN'))
    for (const action of [activities.attendance, activities.attendanceSheet])
      expect(await world().send(action.name, whole, made.organiser)).toMatchObject(refusal('NOT_OPEN'))
  })

  it('cannot be altered: the application’s role may add to the history and no more', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    await comes(made, member)
    await expect(world().database.rows(sql`update attendance_deed set reason = 'x'`)).rejects.toThrow(
      'permission denied',
    )
    await expect(world().database.rows(sql`delete from attendance_deed`)).rejects.toThrow('permission denied')
  })
})

describe('a list that goes on while it moves', () => {
  /** So many with a seat, without a tap for each. */
  const crowd = ({ activityId, organiser }: MadeActivity, count: number) =>
    world().ownerQuery(`
      with come as (
        insert into dangke.member (member_id, organisation_id, name, status, joined_on)
        select gen_random_uuid(), '${organiser.organisationId}', 'n' || lpad(n::text, 4, '0'), 'full', '2020-01-01'
        from generate_series(1, ${count}) n returning member_id
      )
      insert into dangke.sign_up
        (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
      select '${activityId}', member_id, 'in', 0, '[]', gen_random_uuid(), nextval('dangke.sign_up_place'), now(), now()
      from come`)

  it('has everybody once, though somebody arrives, or gives up, between two of its pages', async () => {
    const made = await world().activity({ seats: null })
    const { activityId, organiser } = made
    const [first, second] = [await signedUp(made), await signedUp(made)]
    await crowd(made, 120)
    const everybody = (people: readonly { memberId: string }[]) => new Set(people.map(({ memberId }) => memberId)).size

    await comes(made, first)
    const came = (cursor?: string) => world().must(activities.attendance, { activityId, cursor }, organiser, hours(0.5))
    const { people, next } = await came()
    const { memberId } = people.at(-1)!
    const late = { activityId, memberId, deedId: newId(), at: hours(0.5).toISOString(), reason: '示例' }
    await world().must(activities.putIn, late, organiser, hours(0.5))
    const others = await came(next!)
    expect(people[0]).toMatchObject({ memberId: first.memberId, state: 'in' })
    expect([people.length + others.people.length, others.next]).toEqual([122, null])
    expect(everybody([...people, ...others.people])).toBe(122)

    const signs = (cursor?: string) => world().must(activities.signUps, { activityId, cursor }, organiser)
    const page = await signs()
    await world().must(activities.giveUp, { activityId }, second, hours(-2))
    const rest = await signs(page.next!)
    expect([page.signUps.length + rest.signUps.length, rest.next]).toEqual([122, null])
    expect(everybody([...page.signUps, ...rest.signUps])).toBe(122)

    const { base64 } = await world().must(activities.attendanceSheet, { activityId }, organiser, hours(3))
    const { sheets } = await readXlsx(Buffer.from(base64, 'base64'))
    expect(sheets[0]!.rows.length).toBeGreaterThan(121)
  })
})

describe('the beginning of an activity', () => {
  /** Saved as it is, with some of it changed. */
  const save = async ({ activityId, organiser }: MadeActivity, given: object, at: Date) => {
    const { entry, updatedAt } = await world().must(activities.entry, { activityId }, organiser)
    const input = { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, ...given }, publish: false }
    return world().answer(activities.save, input, organiser, at)
  }
  const aWeekLater = { from: hours(24 * 7).toISOString(), until: hours(24 * 7 + 2).toISOString() }

  it('stays once somebody has come, and all else may still be changed', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    await comes(made, member, hours(-0.5))
    const [sooner, later] = [hours(-0.4), hours(0.5)].map((from) => ({ from: from.toISOString() }))
    for (const given of [aWeekLater, sooner!, later!])
      expect(await save(made, given, hours(-0.4))).toMatchObject(refusal('SOMEBODY_CAME'))
    const { from, until, title } = await world()
      .must(activities.entry, made, made.organiser)
      .then(({ entry }) => entry)
    expect({ from, until, title }).toEqual({ from: made.entry.from, until: made.entry.until, title: made.entry.title })

    const longer = { until: hours(3).toISOString(), title: '示例改名', about: '换了内容', bring: '笔' }
    expect(await save(made, longer, hours(-0.3))).toMatchObject({ ok: true })
    expect(await save(made, { until: hours(0.5).toISOString() }, hours(0.2))).toMatchObject({ ok: true })
    expect(await save(made, { until: hours(0.1).toISOString() }, hours(0.3))).toMatchObject(refusal('PAST'))
    expect([await stateOf(made, member), await pointsOf(member)]).toEqual(['in', 5])
  })

  it('stays while a scan waits, and may be moved again once nobody is said to have been there', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    await scanLate(made, member, hours(-0.5), hours(-0.4))
    expect(await save(made, aWeekLater, hours(-0.3))).toMatchObject(refusal('SOMEBODY_CAME'))
    const { activityId, organiser } = made
    const correction = { activityId, memberId: member.memberId, deedId: newId(), reason: '还没有到场' }
    await world().must(activities.takeBack, correction, organiser, hours(-0.2))
    expect(await save(made, aWeekLater, hours(-0.1))).toMatchObject({ ok: true })
  })

  it('is moved where people only signed up or tried a wrong code', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const wrong = { activityId: made.activityId, code: '000000' }
    expect(await world().answer(activities.checkIn, wrong, member, hours(-0.5))).toMatchObject({ ok: false })
    expect(await save(made, aWeekLater, hours(-0.4))).toMatchObject({ ok: true })
  })

  it('is looked at again under the lock: by code, by pass or by hand, whoever comes to what is moved comes too early', async () => {
    const made = await world().activity()
    const [one, two, three] = [await signedUp(made), await signedUp(made), await signedUp(made)]
    const { activityId, organiser } = made
    const pass = await passScan(made, two, hours(-0.5))
    const code = doorCode(
      (await world().must(activities.doorKey, { activityId }, organiser, hours(0))).key,
      stepOf(hours(-0.5).getTime()),
    )
    const find = world().store.activities.find
    // Read before it is moved, and written after.
    jest.spyOn(world().store.activities, 'find').mockImplementation(async (...asked) => {
      const found = await find(...asked)
      return found && { ...found, from: hours(0), until: hours(2) }
    })
    try {
      await world().ownerQuery(
        `update dangke.activity set from_at = '${aWeekLater.from}', until_at = '${aWeekLater.until}' where activity_id = '${activityId}'`,
      )
      expect(await world().answer(activities.checkIn, { activityId, code }, one, hours(-0.5))).toMatchObject(
        refusal('TOO_EARLY'),
      )
      expect(await outcomes(made, [pass], hours(-0.5))).toEqual(['too_early'])
      const hand = { activityId, memberId: three.memberId, deedId: newId(), reason: '到了' }
      expect(await world().answer(activities.putIn, hand, organiser, hours(-0.5))).toMatchObject(refusal('TOO_EARLY'))
    } finally {
      jest.restoreAllMocks()
    }
    for (const person of [one, two, three]) expect(await pointsOf(person)).toBe(0)
  })
})

it('an activity that is called off while people are coming takes their points back', async () => {
  const made = await world().activity()
  const member = await signedUp(made)
  await comes(made, member)
  await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.organiser, hours(0.5))
  expect(await pointsOf(member)).toBe(0)
  const { entries } = await world().must(points.entries, {}, member)
  expect(entries).toMatchObject([
    { points: -5, activity: { cancelled: true }, reverses: { points: 5 } },
    { points: 5, reversed: true },
  ])
})

it('the list goes out as a spreadsheet, in which no name becomes a formula', async () => {
  const made = await world().activity({ countsHours: true })
  const names = ['=1+1', '+86', '-1', '@SUM(A1)', '林之遥']
  for (const name of names) {
    const person = await world().member({ name })
    await world().must(activities.signUp, { activityId: made.activityId, attemptId: newId() }, person)
    if (name === '林之遥') {
      await comes(made, person, hours(0.5))
      await settle(made, [await passScan(made, person, hours(1.5), true)], hours(2))
    }
  }
  const { name, base64 } = await world().must(
    activities.attendanceSheet,
    { activityId: made.activityId },
    made.organiser,
    hours(3),
  )
  expect(name).toBe('考勤 2026-11-17.xlsx')
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'), { readStyles: true })
  const { rows, cells } = sheets[0]!
  const organisation = (await attendanceOf(made)).people[0]!.organisation
  expect(rows[0]![0]).toBe('示例主题党日（2026-11-17 12:00）')
  expect(rows[2]!.slice(0, 6)).toEqual([
    ...['林之遥', organisation, '已到（已签退）', '2026-11-17 12:30', '2026-11-17 13:30', 60],
  ])
  expect(rows.slice(3).map(([first]) => first)).toEqual(expect.arrayContaining(names.slice(0, 4)))
  expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
})
