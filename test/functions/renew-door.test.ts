import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { MOST_RENEWALS } from '../../core/activities/door'
import { doorCode, passCode, seal, stepOf } from '../../core/activities/door-codes'
import { atDoor, hours } from '../door'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()
const { signedUp, shows, keyOf, comes, scanLate, passScan, stateOf, attendanceOf, pointsOf } = atDoor(world)
const refusal = (code: string) => ({ ok: false, error: { code } })

const SECOND_MS = 1000
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * SECOND_MS)

/** When the doors of these tests are renewed. */
const RENEWED = hours(0.5)

const renew = async ({ activityId, organiser }: MadeActivity, at = RENEWED, door = newId()): Promise<string> => {
  await world().must(activities.renewDoor, { activityId, door }, organiser, at)
  return door
}

/** What a phone knows that fetched both keys at some time, and makes of them at another. */
const phoneOf = async (made: MadeActivity, person: Person) => {
  const { activityId, organiser } = made
  const { key } = await world().must(activities.doorKey, { activityId }, organiser, hours(0))
  const own = await keyOf(made, person)
  const send = (code: string, now: Date, at?: Date) => {
    const queued = at && { at: at.toISOString(), seal: seal(own, code, at.getTime()) }
    return world().answer(activities.checkIn, { activityId, code, ...(queued && { queued }) }, person, now)
  }
  return {
    shows: (at: Date) => doorCode(key, stepOf(at.getTime())),
    send,
    /** Scanned without a network. */
    scanned: (at: Date, now: Date) => send(doorCode(key, stepOf(at.getTime())), now, at),
    pass: (at: Date) => ({
      ...{ scanId: newId(), at: at.toISOString(), leaving: false },
      pass: { memberId: person.memberId, code: passCode(own, stepOf(at.getTime())) },
    }),
  }
}

const settle = async ({ activityId, organiser }: MadeActivity, scans: object[], at: Date) => {
  const { settled } = (await world().must(
    activities.settleScans,
    { activityId, scans: scans as Awaited<ReturnType<typeof passScan>>[] },
    organiser,
    at,
  )) as { settled: { outcome: string }[] }
  return settled.map(({ outcome }) => outcome)
}

describe('a door that was renewed', () => {
  it('takes none of the codes that its old key makes, and costs who typed one none of their tries', async () => {
    const made = await world().activity()
    const [member, early] = [await signedUp(made), await signedUp(made)]
    const old = await phoneOf(made, member)
    await comes(made, early)
    await renew(made)

    for (const now of [RENEWED, later(RENEWED, 20), hours(1)])
      expect(await old.send(old.shows(now), now)).toMatchObject(refusal('CODE_EXPIRED'))
    expect(await old.send(old.shows(RENEWED), later(RENEWED, 20))).toMatchObject(refusal('CODE_EXPIRED'))
    expect(await stateOf(made, member)).toBe('none')
    expect(await old.send('000000', hours(1))).toMatchObject({ error: { code: 'WRONG_CODE', details: { left: 4 } } })
    expect(await pointsOf(member)).toBe(0)

    // What it shows now counts, and who was in stays in.
    expect(await comes(made, member, hours(1))).toEqual({ state: 'in', points: 5 })
    expect(await stateOf(made, early)).toBe('in')
  })

  it('shows other codes, and lets in with other passes', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    const [shown, own] = [await shows(made, hours(0)), await keyOf(made, member)]
    const old = await phoneOf(made, member)
    await renew(made)
    expect(await shows(made, hours(0))).not.toBe(shown)
    expect(await keyOf(made, member)).not.toBe(own)
    expect(await settle(made, [old.pass(hours(1))], hours(1))).toEqual(['wrong_pass'])
    expect(await settle(made, [await passScan(made, member, hours(1))], hours(1))).toEqual(['in'])
  })

  it('still settles what was scanned before, by its own time: passes at once, codes once an organiser agrees', async () => {
    const made = await world().activity()
    const [member, other] = [await signedUp(made), await signedUp(made)]
    const [phone, others] = [await phoneOf(made, member), await phoneOf(made, other)]
    await renew(made)
    expect(await settle(made, [phone.pass(hours(0.25))], hours(1))).toEqual(['in'])
    expect(await others.scanned(hours(0.25), hours(1))).toMatchObject({ data: { state: 'held' } })
    const ask = { activityId: made.activityId, memberIds: [other.memberId] }
    await world().must(activities.confirmScans, ask, made.organiser, hours(1))
    const { people } = await attendanceOf(made)
    expect(people.map(({ at }) => at)).toEqual([hours(0.25).toISOString(), hours(0.25).toISOString()])
  })

  it('settles nothing by the old key that was scanned after it, and all that was scanned of the new one', async () => {
    const made = await world().activity()
    const [member, honest] = [await signedUp(made), await signedUp(made)]
    const [old, before] = [await phoneOf(made, member), await phoneOf(made, honest)]
    await renew(made)
    expect(await old.scanned(later(RENEWED, 90), hours(1))).toMatchObject(refusal('CODE_EXPIRED'))
    expect(await old.scanned(hours(0.75), hours(1))).toMatchObject(refusal('CODE_EXPIRED'))
    // A phone that had no network meanwhile seals with what it has.
    expect(await before.send(await shows(made, hours(0.75)), hours(1), hours(0.75))).toMatchObject({
      data: { state: 'held' },
    })
    expect(await scanLate(made, member, hours(0.75), hours(1))).toMatchObject({ data: { state: 'held' } })
    // The seal is still its member’s own.
    expect(await scanLate(made, member, hours(0.75), hours(1), honest)).toMatchObject(refusal('NOT_YOUR_SCAN'))
  })

  it('keeps the time of each of several keys', async () => {
    const made = await world().activity()
    const people = [await signedUp(made), await signedUp(made), await signedUp(made)]
    const first = await phoneOf(made, people[0]!)
    await renew(made, hours(0.25))
    const second = await phoneOf(made, people[1]!)
    await renew(made, hours(0.5))
    const third = await phoneOf(made, people[2]!)
    const scans = [first.pass(hours(0)), second.pass(hours(0.4)), third.pass(hours(0.75))]
    const wrong = [first.pass(hours(0.4)), second.pass(hours(0)), third.pass(hours(0.4))]
    expect(await settle(made, wrong, hours(1))).toEqual(['wrong_pass', 'wrong_pass', 'wrong_pass'])
    expect(await settle(made, scans, hours(1))).toEqual(['in', 'in', 'in'])
  })
})

describe('renewing a door', () => {
  it('is done once, however often it is tried, also when another did it since', async () => {
    const made = await world().activity()
    const [first, second] = [newId(), newId()]
    await Promise.all(Array.from({ length: 10 }, () => renew(made, RENEWED, first)))
    const shown = await shows(made, hours(0))
    await renew(made, hours(1), first)
    expect(await shows(made, hours(0))).toBe(shown)
    await renew(made, hours(1), second)
    await renew(made, hours(1), first)
    const [{ door, former }] = (await world().ownerQuery(
      `select door, (select count(*)::int from dangke.former_door d where d.activity_id = a.activity_id) as former
       from dangke.activity a where activity_id = '${made.activityId}'`,
    )) as [{ door: string; former: number }]
    expect({ door, former }).toEqual({ door: second, former: 2 })
  })

  it('by two at once ends both what was there and what the first of them made', async () => {
    const made = await world().activity()
    await Promise.all([renew(made), renew(made)])
    const former = await world().ownerQuery(
      `select distinct door from dangke.former_door where activity_id = '${made.activityId}'`,
    )
    expect(former).toHaveLength(2)
  })

  it('is for organisers, of an activity that takes place, and not without end', async () => {
    const made = await world().activity()
    const ask = (given: object, as: Person) =>
      world().answer(activities.renewDoor, { activityId: made.activityId, door: newId(), ...given }, as, RENEWED)
    expect(await ask({}, await signedUp(made))).toMatchObject(refusal('NOT_YOURS'))
    expect(await ask({ activityId: newId() }, made.organiser)).toMatchObject(refusal('NO_SUCH_ACTIVITY'))
    for (let times = 0; times < MOST_RENEWALS; times++)
      expect(await ask({}, made.organiser)).toMatchObject({ ok: true })
    expect(await ask({}, made.organiser)).toMatchObject(refusal('TOO_OFTEN'))
    await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.organiser, RENEWED)
    expect(await ask({}, made.organiser)).toMatchObject(refusal('NOT_OPEN'))
  })

  it('stays written down: who did it, and when', async () => {
    const made = await world().activity()
    await renew(made)
    expect(
      await world().ownerQuery(
        `select ended_by, ended_at from dangke.former_door where activity_id = '${made.activityId}'`,
      ),
    ).toEqual([{ ended_by: made.organiser.memberId, ended_at: RENEWED }])
    await expect(world().database.rows(sql`update former_door set ended_at = now()`)).rejects.toThrow(
      'permission denied',
    )
    await expect(world().database.rows(sql`delete from former_door`)).rejects.toThrow('permission denied')
  })
})
