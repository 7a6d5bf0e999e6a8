import { newId } from '../../cloudfunctions/_store/new-id'
import { isFor } from '../../core/activities/audience'
import type { RequestOf } from '../../core/action'
import { activities } from '../../core/activities/contract'
import type { ActivityEntry } from '../../core/activities/entry'
import { memberStatuses } from '../../core/members/contract'
import { NOON } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)
const at = (hours: number, lasts = 2) => ({
  from: after(hours).toISOString(),
  until: after(hours + lasts).toISOString(),
})

/** An activity whose title is its own, so that what other tests made does not count. */
let made = 0
const make = async (given: Parameters<ReturnType<typeof world>['activity']>[0] = {}) => {
  const title = `查找 ${++made}`
  const activity = await world().activity({ title, ...given })
  return { ...activity, title }
}

type ListInput = RequestOf<typeof activities.list>

const titles = async (as: Person, input: ListInput = {}, now?: Date) =>
  (await world().must(activities.list, input, as, now)).activities.map(({ title }) => title)

const signUp = (activityId: string, as: Person, now?: Date) =>
  world().must(activities.signUp, { activityId, attemptId: newId() }, as, now)

describe('a list of activities', () => {
  it('has exactly what is for the asker: by the rule that one activity is judged by', async () => {
    const { branch, member, activity, root } = world()
    const committee = await branch({ kind: 'committee' })
    const [own, other] = [await branch({ under: committee }), await branch()]
    const audiences = [
      null,
      [own.organisationId],
      [committee.organisationId],
      [other.organisationId, own.organisationId],
    ]
    audiences.push([other.organisationId], [(await root()).organisationId])
    const all = await Promise.all(
      audiences.flatMap((audience) =>
        [true, false].map(async (membersOnly) => ({
          ...(await activity({ audience, membersOnly, title: '谁能来' })),
          open: { audience, membersOnly },
        })),
      ),
    )
    for (const status of memberStatuses)
      for (const unit of [own, other, committee]) {
        const somebody = await member({ of: unit, status })
        const listed = (await world().must(activities.list, { search: '谁能来' }, somebody)).activities
        const theirs = all.filter(({ open }) => isFor(open, { path: unit.path, status }))
        expect(new Set(listed.map(({ activityId }) => activityId))).toEqual(
          new Set(theirs.map(({ activityId }) => activityId)),
        )
      }
  })

  it('has no drafts, nor what was called off', async () => {
    const member = await world().member()
    const draft = await make({ publish: false })
    const off = await make()
    await world().must(activities.cancel, { activityId: off.activityId, reason: '台风' }, off.organiser)
    for (const who of [member, draft.organiser]) expect(await titles(who, { search: draft.title })).toEqual([])
    expect(await titles(member, { search: off.title })).toEqual([])
  })

  it('says what is to come, soonest first, and what is over, latest first; what is under way is still to come', async () => {
    const of = await world().branch()
    const [member, by] = [await world().member({ of }), await world().officer({ of })]
    const hosted = { by, organisationId: of.organisationId }
    const later = await make({ ...hosted, ...at(50) })
    const sooner = await make({ ...hosted, ...at(10) })
    const running = await make({ ...hosted, ...at(-1) })
    const [old, older] = [await make({ ...hosted, ...at(-30) }), await make({ ...hosted, ...at(-70) })]
    expect(await titles(member, { whose: 'branch', search: '查找' })).toEqual([
      running.title,
      sooner.title,
      later.title,
    ])
    expect(await titles(member, { whose: 'branch', past: true, search: '查找' })).toEqual([old.title, older.title])
    expect(await titles(member, { whose: 'branch', past: true, search: '查找' }, after(1))).toEqual(
      [running, old, older].map(({ title }) => title),
    )
  })

  it('of my branch has what it or one above it hosts, and nothing of a branch beside it or below', async () => {
    const committee = await world().branch({ kind: 'committee' })
    const own = await world().branch({ under: committee })
    const beside = await world().branch({ under: committee })
    const host = async ({ organisationId }: { organisationId: string }) =>
      make({ organisationId, by: await world().officer({ of: committee }) })
    const [above, ours, theirs] = [await host(committee), await host(own), await host(beside)]
    const found = await titles(await world().member({ of: own }), { whose: 'branch', search: '查找' })
    expect(found).toEqual(expect.arrayContaining([above.title, ours.title]))
    expect(found).not.toContain(theirs.title)
    expect(await titles(await world().member({ of: committee }), { whose: 'branch' })).not.toContain(ours.title)
  })

  it('of mine has what I signed up for, whatever becomes of it, and not what I gave back', async () => {
    const member = await world().member()
    const [stays, off, given, past] = [await make(at(30)), await make(at(31)), await make(at(32)), await make(at(5))]
    for (const { activityId } of [stays, off, given, past]) await signUp(activityId, member)
    await world().must(activities.cancel, { activityId: off.activityId, reason: '台风' }, off.organiser)
    await world().must(activities.giveUp, { activityId: given.activityId }, member)
    const later = after(20)
    const listed = (await world().must(activities.list, { whose: 'mine' }, member, later)).activities
    expect(listed).toMatchObject([
      { title: stays.title, state: 'published', mine: 'in' },
      { title: off.title, state: 'cancelled', mine: 'in' },
    ])
    expect(await titles(member, { whose: 'mine', past: true }, later)).toEqual([past.title])
  })

  it('can be asked for by kind, by days of Shanghai, and by words of the title', async () => {
    const member = await world().member()
    const of = await world().branch()
    const by = await world().officer({ of })
    const day = (time: string) => new Date(`2026-12-${time}+08:00`).toISOString()
    const late = await make({ by, kind: 'lecture', from: day('01T23:30:00'), until: day('02T00:30:00') })
    const early = await make({ by, from: day('03T00:00:00'), until: day('03T01:00:00'), title: '100%_查找' })
    const within = (from: string, until?: string) => titles(member, { from, ...(until && { until }), search: '查找' })
    expect(await within('2026-12-01', '2026-12-01')).toEqual([late.title])
    expect(await within('2026-12-02', '2026-12-02')).toEqual([late.title])
    expect(await within('2026-12-03', '2026-12-03')).toEqual(['100%_查找'])
    expect(await within('2026-12-02')).toEqual([late.title, '100%_查找'])
    expect(await titles(member, { kind: 'lecture', search: '查找' })).toEqual([late.title])
    expect(await titles(member, { search: '0%_' })).toEqual(['100%_查找'])
    expect(early.activityId).toBeTruthy()
    expect(await world().answer(activities.list, { from: '2026-12-03', until: '2026-12-02' }, member)).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'until' },
    })
  })

  it('comes a page at a time, without a gap and without repeating, also where many begin at once', async () => {
    const member = await world().member()
    for (let n = 0; n < 45; n++) await make({ title: '同时开始' })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await world().must(activities.list, { search: '同时开始', ...(cursor && { cursor }) }, member)
      seen.push(...page.activities.map(({ activityId }) => activityId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(45)
    expect(seen).toHaveLength(45)
    expect(await world().answer(activities.list, { cursor: 'yesterday~x' }, member)).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'cursor' },
    })
  })
})

describe('what is near', () => {
  const here = { lat: 30.28, lng: 120.01 }
  const northBy = (metres: number) => ({ lat: here.lat + metres / 111_195, lng: here.lng })
  const place = (metres: number): ActivityEntry['place'] => ({
    kind: 'address',
    address: '示例地址',
    spot: northBy(metres),
  })
  const makeNear = async (metres: number, given: Parameters<typeof make>[0] = {}) => {
    // Through the door, for it is there that a place gets its position.
    const organiser = await world().officer({ of: await world().root() })
    const title = `附近 ${++made}`
    const entry = await world().activityEntry({ title, place: place(metres), ...given })
    const activityId = newId()
    const input = { activityId, changeId: newId(), basis: null, entry, publish: true }
    await world().must(activities.save, input, organiser)
    return { activityId, organiser, title }
  }
  const nearby = async (as: Person, input: { kind?: 'lecture'; cursor?: string } = {}, now?: Date) =>
    world().must(activities.nearby, { ...here, ...input }, as, now)
  const near = async (as: Person) => (await nearby(as)).activities.map(({ title }) => title)

  it('comes nearest first, within a fortnight and twenty kilometres, with minutes on foot', async () => {
    const of = await world().branch()
    const member = await world().member({ of })
    const audience = [of.organisationId]
    const far = await makeNear(3000, { audience })
    const close = await makeNear(600)
    await makeNear(100, at(15 * 24))
    await makeNear(20_500)
    const online = await make({ place: { kind: 'online', link: 'https://example.org' } })
    const found = (await nearby(member)).activities.filter(({ title }) => [far.title, close.title].includes(title))
    expect(found).toMatchObject([
      { title: close.title, metres: 600, minutes: 10 },
      { title: far.title, metres: 3000, minutes: 49 },
    ])
    const all = await near(member)
    expect(all).toHaveLength(2)
    expect(all).not.toContain(online.title)
    // An own branch’s is no stranger’s.
    expect(await near(await world().member())).toEqual([close.title])
  })

  it('is asked for by kind, and a page at a time', async () => {
    const of = await world().branch()
    const member = await world().member({ of })
    for (let n = 0; n < 25; n++)
      await makeNear(1000 + n, { kind: 'lecture', audience: n % 2 ? null : [of.organisationId] })
    const first = await nearby(member, { kind: 'lecture' })
    expect(first.activities).toHaveLength(20)
    const second = await nearby(member, { kind: 'lecture', cursor: first.next! })
    expect(second.next).toBeNull()
    const metres = [...first.activities, ...second.activities].map((each) => each.metres)
    expect(metres).toEqual(Array.from({ length: 25 }, (_, n) => 1000 + n))
  })

  it('is nothing that is over, called off, or for others', async () => {
    const member = await world().member({ status: 'masses' })
    const off = await makeNear(10)
    const members = await makeNear(11, { membersOnly: true })
    const soon = await makeNear(12)
    await world().must(activities.cancel, { activityId: off.activityId, reason: '台风' }, off.organiser)
    const found = await near(member)
    expect(found).toContain(soon.title)
    for (const title of [off.title, members.title]) expect(found).not.toContain(title)
    const later = await nearby(member, {}, new Date(NOON.getTime() + 3 * DAY_MS))
    expect(later.activities.map(({ title }) => title)).not.toContain(soon.title)
  })
})

describe('a month', () => {
  const monthOf = async (month: string, as: Person) => {
    const { days } = await world().must(activities.month, { month, whose: 'mine' }, as)
    return days.map(({ day, count, activities: on }) => [day, count, ...on.map(({ title }) => title)])
  }
  const between = async (from: string, until: string, as: Person) => {
    const activity = await make({
      from: new Date(`${from}+08:00`).toISOString(),
      until: new Date(`${until}+08:00`).toISOString(),
    })
    await signUp(activity.activityId, as)
    return activity.title
  }

  it('has days of Shanghai: its first minute, its last, and what lasts from one month into the next', async () => {
    const member = await world().member()
    const first = await between('2027-02-01T00:00:00', '2027-02-01T00:30:00', member)
    const last = await between('2027-02-28T23:30:00', '2027-03-01T00:00:00', member)
    const long = await between('2027-01-30T20:00:00', '2027-02-02T00:00:00', member)
    expect(await monthOf('2027-02', member)).toEqual([
      ['2027-02-01', 2, long, first],
      ['2027-02-28', 1, last],
    ])
    expect(await monthOf('2027-01', member)).toEqual([
      ['2027-01-30', 1, long],
      ['2027-01-31', 1, long],
    ])
    expect(await monthOf('2027-03', member)).toEqual([])
  })

  it('says how many there are of a day that has many, and shows mine before others', async () => {
    const member = await world().member()
    const day = { from: '2027-04-29T10:00:00+08:00', until: '2027-04-29T11:00:00+08:00' }
    const span = { from: new Date(day.from).toISOString(), until: new Date(day.until).toISOString() }
    for (let n = 0; n < 14; n++) await make(span)
    const own = await between('2027-04-29T22:00:00', '2027-04-29T23:00:00', member)
    const { days } = await world().must(activities.month, { month: '2027-04' }, member)
    expect(days).toMatchObject([{ day: '2027-04-29', count: 15 }])
    expect(days[0]!.activities).toHaveLength(12)
    expect(days[0]!.activities.map(({ title }) => title)).toContain(own)
  })

  it('is one that there is', async () => {
    for (const month of ['2026-13', '2026-00', '26-01', '2026-1'])
      expect(await world().answer(activities.month, { month }, await world().member())).toMatchObject({
        error: { code: 'BAD_INPUT', path: 'month' },
      })
  })
})

describe('what an officer hosts', () => {
  const hosted = async (as: Person, input: { below?: boolean; over?: boolean } = {}, now?: Date) =>
    (await world().must(activities.hosted, input, as, now)).activities.map(({ title, tasks }) => [
      title,
      ...tasks.map(({ task }) => task),
    ])

  it('comes with what needs doing, the undecided and the overdue first', async () => {
    const of = await world().branch()
    const by = await world().officer({ of })
    const over = await make({ by, ...at(-30) })
    const running = await make({ by, ...at(-1) })
    const today = await make({ by, ...at(3), seats: 1 })
    const quiet = await make({ by, ...at(60) })
    const draft = await make({ by, ...at(70), publish: false, place: null })
    for (const who of [await world().member(), await world().member()]) await signUp(today.activityId, who)
    expect(await hosted(by)).toEqual([
      [over.title, 'finish'],
      [running.title, 'under_way'],
      [today.title, 'today', 'waiting'],
      [quiet.title],
      [draft.title, 'draft'],
    ])
    await world().must(activities.cancel, { activityId: quiet.activityId, reason: '台风' }, by)
    expect(await hosted(by, { over: true })).toEqual([[quiet.title]])
  })

  it('says what a draft lacks', async () => {
    const by = await world().officer()
    await make({ by, publish: false, title: '', place: null, from: null, until: null })
    const { activities: listed } = await world().must(activities.hosted, {}, by)
    expect(listed[0]!.tasks).toEqual([{ task: 'draft', missing: ['title', 'from', 'until', 'place'], passed: null }])
  })

  it('says of a draft why publishing it would be refused: its time or its deadline has passed', async () => {
    const by = await world().officer()
    const { activityId, entry, updatedAt } = await make({
      by,
      ...at(30),
      publish: false,
      signUpUntil: after(20).toISOString(),
    })
    const draftAt = async (now: Date) => {
      const { activities: listed } = await world().must(activities.hosted, {}, by, now)
      const publishing = { activityId, changeId: newId(), basis: updatedAt, entry, publish: true }
      const refused = await world().answer(activities.save, publishing, by, now)
      return { task: listed[0]!.tasks[0], refused: refused.ok ? null : refused.error.code }
    }
    const draft = { task: 'draft', missing: [] }
    expect(await draftAt(after(32))).toEqual({ task: { ...draft, passed: 'until' }, refused: 'PAST' })
    expect(await draftAt(after(20))).toEqual({ task: { ...draft, passed: 'signUpUntil' }, refused: 'DEADLINE_PAST' })
    expect(await draftAt(after(19))).toEqual({ task: { ...draft, passed: null }, refused: null })
  })

  it('has an invitation to answer', async () => {
    const [of, by] = [await world().branch(), await world().officer()]
    const officer = await world().officer({ of })
    const activity = await make({ by })
    await world().ownerQuery(`insert into dangke.activity_host (activity_id, organisation_id, state, asked_at)
      values ('${activity.activityId}', '${of.organisationId}', 'invited', now())`)
    expect(await hosted(officer)).toEqual([[activity.title, 'answer']])
  })

  it('is never another branch’s; what branches below host is asked for by itself', async () => {
    const above = await world().branch({ kind: 'committee' })
    const [own, other] = [await world().branch({ under: above }), await world().branch()]
    const [staff, officer, stranger] = [
      await world().officer({ of: above, role: 'staff' }),
      await world().officer({ of: own }),
      await world().officer({ of: other }),
    ]
    const [theirs, ours] = [await make({ by: officer }), await make({ by: staff })]
    expect(await hosted(officer)).toEqual([[theirs.title]])
    expect(await hosted(staff)).toEqual([[ours.title]])
    expect(await hosted(staff, { below: true })).toEqual([[theirs.title]])
    expect(await hosted(stranger, { below: true })).toEqual([])
    expect(await hosted(await world().member({ of: own }))).toEqual([])
  })
})
