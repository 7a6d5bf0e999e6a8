import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { atDoor, hours } from '../door'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()
const { signedUp, shows, scan, scanLate, passScan, stateOf, pointsOf } = atDoor(world)
const refusal = (code: string) => ({ ok: false, error: { code } })

const setDoor = ({ activityId, organiser }: MadeActivity, onlyPasses: boolean, by: Person = organiser) =>
  world().answer(activities.setDoor, { activityId, onlyPasses }, by, hours(0))

/** An activity at whose door only passes are taken, with somebody who signed up. */
const strict = async (given: Parameters<ReturnType<typeof world>['activity']>[0] = {}) => {
  const made = await world().activity(given)
  const member = await signedUp(made)
  expect(await setDoor(made, true)).toMatchObject({ ok: true })
  return { made, member }
}

describe('a door at which only passes are taken', () => {
  it('lets nobody in by the code of its screen, also one that is right and of this moment', async () => {
    const { made, member } = await strict()
    expect(await scan(made, member)).toMatchObject(refusal('ONLY_PASSES'))
    expect(await stateOf(made, member)).toBe('none')
    expect(await pointsOf(member)).toBe(0)
    const { onlyPasses } = await world().must(activities.pass, { activityId: made.activityId }, member, hours(0))
    expect(onlyPasses).toBe(true)
  })

  it('lets in whose pass an organiser scans', async () => {
    const { made, member } = await strict()
    const scans = [await passScan(made, member)]
    const { activityId, organiser } = made
    const { settled } = await world().must(activities.settleScans, { activityId, scans }, organiser, hours(0))
    expect(settled).toMatchObject([{ outcome: 'in' }])
    expect(await pointsOf(member)).toBe(5)
  })

  it('holds what was scanned without a network, at once or later, for an organiser to say', async () => {
    const { made, member } = await strict()
    const other = await signedUp(made)
    expect(await scanLate(made, member, hours(0), hours(0))).toMatchObject({ data: { state: 'held', points: null } })
    expect(await scanLate(made, other, hours(0), hours(1))).toMatchObject({ data: { state: 'held', points: null } })
    const shown = await world().must(activities.pass, { activityId: made.activityId }, other, hours(1))
    expect(shown).toMatchObject({
      state: 'held',
      held: { since: hours(0).toISOString(), by: expect.any(String) as string },
    })
  })

  it('lets nobody out by the code either', async () => {
    const made = await world().activity({ countsHours: true })
    const member = await signedUp(made)
    await scan(made, member)
    await setDoor(made, true)
    const leaving = { activityId: made.activityId, code: await shows(made, hours(1)) }
    expect(await world().answer(activities.checkOut, leaving, member, hours(1))).toMatchObject(refusal('ONLY_PASSES'))
    expect(await stateOf(made, member)).toBe('in')
  })

  it('tells who is in already that they are', async () => {
    const made = await world().activity()
    const member = await signedUp(made)
    await scan(made, member)
    await setDoor(made, true)
    expect(await scan(made, member)).toMatchObject({ data: { state: 'in', points: 5 } })
  })

  it('takes the code again once its organisers say so', async () => {
    const { made, member } = await strict()
    await setDoor(made, false)
    expect(await scan(made, member)).toMatchObject({ data: { state: 'in' } })
  })

  describe('as it was posted', () => {
    const entryOf = ({ activityId, organiser }: MadeActivity) =>
      world().must(activities.entry, { activityId }, organiser)

    const save = async (
      made: MadeActivity,
      onlyPasses: boolean | undefined,
      by = made.organiser,
      changeId = newId(),
    ) => {
      const { entry, updatedAt } = await entryOf(made)
      const input = { activityId: made.activityId, changeId, basis: updatedAt, publish: true }
      const sent = { ...input, entry: { ...entry, onlyPasses } }
      const send = () => world().answer(activities.save, sent, by, new Date(Date.parse(updatedAt) + 1000))
      return { send, answer: await send() }
    }

    const posted = async () => {
      const organiser = await world().officer({ of: await world().root() })
      const entry = await world().activityEntry({ onlyPasses: true })
      const sent = { activityId: newId(), changeId: newId(), basis: null, entry, publish: true }
      const first = await world().must(activities.save, sent, organiser)
      expect(await world().must(activities.save, sent, organiser)).toEqual(first)
      return { activityId: sent.activityId, organiser, entry, updatedAt: first.updatedAt }
    }

    it('gives nothing for a code that was passed on, from the first minute on', async () => {
      const made = await posted()
      const member = await signedUp(made)
      expect((await entryOf(made)).entry.onlyPasses).toBe(true)
      expect(await scan(made, member, hours(-1))).toMatchObject(refusal('ONLY_PASSES'))
      expect(await stateOf(made, member)).toBe('none')
      expect(await pointsOf(member)).toBe(0)
    })

    it('is the same that its door says, and stays where a change does not speak of it', async () => {
      const made = await posted()
      await setDoor(made, false)
      expect((await entryOf(made)).entry.onlyPasses).toBe(false)
      const { send, answer } = await save(made, true)
      expect(answer).toMatchObject({ ok: true })
      expect(await send()).toEqual(answer)
      await save(made, undefined)
      const { onlyPasses } = await world().must(activities.doorKey, { activityId: made.activityId }, made.organiser)
      expect(onlyPasses).toBe(true)
      const changes = await world().ownerQuery(
        `select after from dangke.activity_change where activity_id = '${made.activityId}' order by changed_at`,
      )
      expect(changes).toEqual([{ after: { onlyPasses: true } }, { after: {} }])
    })

    it('is not put back by who read it before its door was set', async () => {
      const made = await posted()
      const { entry, updatedAt: basis } = await entryOf(made)
      await setDoor(made, false)
      const sent = { activityId: made.activityId, changeId: newId(), basis, entry, publish: true }
      expect(await world().answer(activities.save, sent, made.organiser)).toMatchObject(refusal('CHANGED_MEANWHILE'))
      expect((await entryOf(made)).entry.onlyPasses).toBe(false)
    })

    it('is written by those who lead it alone', async () => {
      const made = await posted()
      const { answer } = await save(made, false, await world().member())
      expect(answer).toMatchObject(refusal('NOT_YOURS'))
      expect((await entryOf(made)).entry.onlyPasses).toBe(true)
    })

    it('is kept by those that repeat it', async () => {
      const made = await posted()
      const activityIds = [newId(), newId()]
      const wish = { activityId: made.activityId, activityIds, count: 2, way: 'day' as const, publish: true }
      await world().must(activities.repeat, wish, made.organiser)
      for (const activityId of activityIds) expect((await entryOf({ ...made, activityId })).entry.onlyPasses).toBe(true)
    })
  })

  it('is set by organisers, of an activity that takes place', async () => {
    const { made, member } = await strict()
    expect(await setDoor(made, false, member)).toMatchObject(refusal('NOT_YOURS'))
    expect(await setDoor({ ...made, activityId: newId() }, false)).toMatchObject(refusal('NO_SUCH_ACTIVITY'))
    await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.organiser, hours(-1))
    expect(await setDoor(made, false)).toMatchObject(refusal('NOT_OPEN'))
  })
})
