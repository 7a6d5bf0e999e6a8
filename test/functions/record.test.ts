import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { ActivityKind } from '../../core/activities/kinds'
import { NOON } from '../answer'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const YEAR = 2026
const HOUR_MS = 3_600_000

const held = (by: Person, kind: ActivityKind, time: string, title = `示例 ${time}`) => {
  const from = new Date(`${time}+08:00`)
  const until = new Date(from.getTime() + HOUR_MS)
  return world().activity({
    by,
    kind,
    title,
    from: from.toISOString(),
    until: until.toISOString(),
    at: new Date('2026-01-01'),
  })
}

const recordOf = (of: { organisationId: string }, as: Person, year = YEAR) =>
  world().must(activities.record, { organisationId: of.organisationId, year }, as)

describe('the record of a branch', () => {
  it('has what took place, latest first, and counts it by kind in the month it began in Shanghai', async () => {
    const of = await world().branch({ name: '示例支部' })
    const officer = await world().officer({ of })
    await held(officer, 'theme_day', '2026-03-31T23:30')
    const april = await held(officer, 'theme_day', '2026-04-01T00:00')
    await held(officer, 'volunteering', '2026-04-18T09:00')
    await held(officer, 'theme_day', '2026-12-01T10:00')
    await held(officer, 'theme_day', '2025-12-31T10:00')

    const { organisation, activities: all, counts } = await recordOf(of, officer)
    expect(organisation).toBe('示例支部')
    expect(all.map(({ title }) => title)).toEqual(['示例 2026-04-18T09:00', april.entry.title, '示例 2026-03-31T23:30'])
    expect(counts).toEqual([
      { kind: 'theme_day', months: [0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
      { kind: 'volunteering', months: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
    ])
  })

  it('leaves out what was called off, what is a draft and what others hosted', async () => {
    const { branch, officer, activity, must } = world()
    const of = await branch()
    const secretary = await officer({ of })
    const off = await held(secretary, 'theme_day', '2026-05-01T10:00')
    await must(activities.cancel, { activityId: off.activityId, reason: '台风' }, secretary, new Date('2026-04-30'))
    await activity({ by: secretary, publish: false })
    await held(await officer(), 'theme_day', '2026-05-02T10:00')
    expect(await recordOf(of, secretary)).toMatchObject({ activities: [], counts: [] })
  })

  it('has what it hosted with others, and tells that it did', async () => {
    const [lead, other] = [await world().officer(), await world().officer()]
    const { activityId } = await held(lead, 'theme_day', '2026-06-01T10:00')
    const invite = (organisationId: string, state: string) =>
      world().ownerQuery(`insert into dangke.activity_host (activity_id, organisation_id, state, asked_at)
                          values ('${activityId}', '${organisationId}', '${state}', now())`)
    await invite(other.organisationId, 'accepted')
    const declining = await world().officer()
    await invite(declining.organisationId, 'declined')
    for (const host of [lead, other])
      expect((await recordOf(host, host)).activities).toMatchObject([{ activityId, joint: true }])
    expect((await recordOf(declining, declining)).activities).toEqual([])
  })

  it('says what of 三会一课 and 主题党日 was due, and done', async () => {
    const of = await world().branch()
    const officer = await world().officer({ of })
    await held(officer, 'members_meeting', '2026-02-10T15:00')
    await held(officer, 'theme_day', '2026-10-11T15:00')
    const { duties } = await recordOf(of, officer)
    const states = (kind: string) => duties.find((duty) => duty.kind === kind)!.periods.map(({ state }) => state)
    expect(states('members_meeting')).toEqual(['done', 'missed', 'missed', 'open'])
    expect(states('theme_day').slice(8)).toEqual(['missed', 'done', 'open', 'ahead'])
    expect(states('lecture')).toEqual(['open'])
  })

  it('is for officers of that branch and of what is above it', async () => {
    const { branch, officer, root, answer } = world()
    const district = await branch({ kind: 'committee' })
    const of = await branch({ under: district })
    const ask = (as: Person, organisationId = of.organisationId) =>
      answer(activities.record, { organisationId, year: YEAR }, as)
    for (const unit of [of, district, await root()])
      expect(await ask(await officer({ of: unit }))).toMatchObject({ ok: true })
    expect(await ask(await officer())).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
    expect(await ask(await officer(), newId())).toMatchObject({ error: { code: 'NO_SUCH_ORGANISATION' } })
  })
})

describe('the records of the branches below', () => {
  it('say what each has missed so far, a page at a time', async () => {
    const district = await world().branch({ kind: 'committee', name: '示例区工委' })
    const [first, second] = [
      await world().branch({ under: district, name: '示例支部甲' }),
      await world().branch({ under: district, name: '示例支部乙' }),
    ]
    const secretary = await world().officer({ of: first })
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'])
      await held(secretary, 'theme_day', `2026-${month}-20T15:00`)

    const staff = await world().officer({ of: district })
    const { branches, next } = await world().must(activities.records, { year: YEAR }, staff, NOON)
    expect(next).toBeNull()
    const missedOf = (unit: Unit) => {
      const { held: count, missed } = branches.find(({ organisationId }) => organisationId === unit.organisationId)!
      return { count, missed: Object.fromEntries(missed.map(({ kind, periods }) => [kind, periods])) }
    }
    expect(branches).toHaveLength(2)
    expect(missedOf(first)).toEqual({
      count: 10,
      missed: { members_meeting: 3, committee_meeting: 10, group_meeting: 10 },
    })
    expect(missedOf(second).missed).toMatchObject({ theme_day: 10 })
    expect((await world().must(activities.records, { year: YEAR }, secretary)).branches).toHaveLength(1)
  })
})
