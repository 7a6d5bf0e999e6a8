import { newId } from '../../cloudfunctions/_store/new-id'
import { lectures } from '../../core/lectures/contract'
import type { windows } from '../../core/lectures/finding'
import { FEATURED_SIZE, FREEZE_AFTER_MS } from '../../core/lectures/ranking'
import { points } from '../../core/points/contract'
import { NOON } from '../answer'
import type { Person } from '../people'
import type { MadeLecture } from '../things'
import { createWorld, type World } from '../world'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const shanghai = (text: string) => new Date(`${text}+08:00`)
const later = (at: Date, ms: number) => new Date(at.getTime() + ms)
const tick = (now = NOON) => world.must(lectures.tick, {}, null, now)

/** Each of them brings one learner who finishes. */
const spread = async (lecture: MadeLecture, sharers: readonly Person[], at = NOON) => {
  for (const sharer of sharers) await world.completion(lecture, { sharer, at })
}
const sharersOf = (count: number) => Promise.all(Array.from({ length: count }, () => world.member()))
const lecturesOf = (count: number, at = NOON) => Promise.all(Array.from({ length: count }, () => world.lecture({ at })))

const popular = async (window: (typeof windows)[number], given: { organisationId?: string; now?: Date } = {}) => {
  const { now, organisationId } = given
  const top = await world.must(lectures.popular, { window, organisationId }, world.visitor(), now)
  return top.lectures.map(({ card, sharers, learners, rank }) => ({
    lectureId: card.lectureId,
    sharers,
    learners,
    rank,
  }))
}
const featured = async (kind: 'week' | 'month') =>
  (await world.must(lectures.featured, { kind }, world.visitor())).lists
const takeDown = ({ lectureId }: MadeLecture, as: Person, now = NOON) =>
  world.must(lectures.takeDown, { lectureId, stepId: newId(), reason: '内容过时' }, as, now)

describe('the popular list', () => {
  it('counts different people who spread a lecture, not how often each did', async () => {
    const [one, other] = [await world.lecture(), await world.lecture()]
    const [busy, second, third] = await sharersOf(3)
    await spread(one, [busy!, busy!, busy!, busy!])
    await spread(other, [second!, third!])
    await tick()

    expect(await popular('week')).toEqual([
      { lectureId: other.lectureId, sharers: 2, learners: 2, rank: 1 },
      { lectureId: one.lectureId, sharers: 1, learners: 4, rank: 2 },
    ])
  })

  it('puts more learners first where as many spread it, then the earlier publication', async () => {
    const late = await world.lecture({ at: later(NOON, 1000) })
    const early = await world.lecture()
    const learned = await world.lecture({ at: later(NOON, 2000) })
    const [sharer] = await sharersOf(1)
    for (const lecture of [late, early, learned]) await spread(lecture, [sharer!])
    await world.completion(learned)
    await tick()

    expect((await popular('all')).map(({ lectureId }) => lectureId)).toEqual([
      learned.lectureId,
      early.lectureId,
      late.lectureId,
    ])
  })

  it('is as long as whoever shows it asks', async () => {
    const [sharer, other] = await sharersOf(2)
    const [first, second] = await lecturesOf(2)
    await spread(first!, [sharer!, other!])
    await spread(second!, [sharer!])
    await tick()

    const asked = { window: 'week', top: 1 } as const
    const { lectures: ranked } = await world.must(lectures.popular, asked, world.visitor())
    expect(ranked).toMatchObject([{ rank: 1, card: { lectureId: first!.lectureId } }])
  })

  it('leaves out what nobody spread, and what nobody finished', async () => {
    const [learned] = await lecturesOf(2)
    await world.completion(learned!)
    await world.share(learned!, await world.member())
    await tick()
    expect(await popular('all')).toEqual([])
  })

  it('is of this week, this month, or all time', async () => {
    const lecture = await world.lecture({ at: shanghai('2026-09-01T00:00:00') })
    const sharers = await sharersOf(4)
    const moments = [
      '2026-10-31T23:59:59.999',
      '2026-11-01T00:00:00.000',
      '2026-11-15T23:59:59.999',
      '2026-11-16T00:00:00.000',
    ]
    for (const [index, at] of moments.entries()) await spread(lecture, [sharers[index]!], shanghai(at))
    await tick()

    const counted = async (window: (typeof windows)[number]) => (await popular(window)).map((row) => row.sharers)
    expect(await counted('week')).toEqual([1])
    expect(await counted('month')).toEqual([3])
    expect(await counted('all')).toEqual([4])
    expect(await popular('week', { now: shanghai('2026-11-15T23:59:59.999') })).toMatchObject([{ sharers: 1 }])
    expect(await popular('month', { now: shanghai('2026-12-01T00:00:00') })).toEqual([])
  })

  it('is of the whole city, or of an organisation and what is below it', async () => {
    const district = await world.branch({ kind: 'committee' })
    const [inside, outside] = [await world.branch({ under: district }), await world.branch()]
    const [one, other] = [
      await world.lecture({ author: await world.member({ of: inside }) }),
      await world.lecture({ author: await world.member({ of: outside }) }),
    ]
    const [sharer] = await sharersOf(1)
    for (const lecture of [one, other]) await spread(lecture, [sharer!])
    await tick()

    const idsIn = async (organisationId?: string) =>
      (await popular('week', { organisationId })).map(({ lectureId }) => lectureId)
    expect((await idsIn()).sort()).toEqual([one.lectureId, other.lectureId].sort())
    expect(await idsIn(district.organisationId)).toEqual([one.lectureId])
    expect(await idsIn(inside.organisationId)).toEqual([one.lectureId])
    expect(await idsIn(outside.organisationId)).toEqual([other.lectureId])
    expect(await world.answer(lectures.popular, { window: 'all', organisationId: newId() }, world.visitor())).toEqual({
      ok: false,
      error: { code: 'NO_SUCH_ORGANISATION' },
    })
  })

  it('shows fifty at most', async () => {
    const [sharer] = await sharersOf(1)
    for (const lecture of await lecturesOf(52)) await spread(lecture, [sharer!])
    await tick()
    expect((await popular('all')).map(({ rank }) => rank)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })

  it('loses a lecture the moment it is taken down, and everybody the points it brought', async () => {
    const author = await world.member()
    const lecture = await world.lecture({ author })
    const [sharer] = await sharersOf(1)
    const learner = await world.completion(lecture, { sharer })
    await tick()
    await takeDown(lecture, author)
    await tick()

    expect(await popular('all')).toEqual([])
    for (const person of [author, sharer!, learner])
      expect(await world.must(points.mine, {}, person)).toMatchObject({ total: 0 })
    expect(await world.ownerQuery('select 1 from dangke.popular')).toEqual([])
  })
})

describe('a period’s 精品党课', () => {
  const lastMoment = shanghai('2026-11-22T23:59:59.999')
  const nextWeek = shanghai('2026-11-23T00:00:00.000')
  const final = later(nextWeek, FREEZE_AFTER_MS)

  it('are frozen once the period is over and every count of it final, and not a moment before', async () => {
    const [lecture, missed] = await lecturesOf(2)
    const sharers = await sharersOf(2)
    await spread(lecture!, [sharers[0]!], lastMoment)
    await spread(missed!, [sharers[1]!], nextWeek)

    expect((await tick(nextWeek)).frozen).toEqual([])
    expect((await tick(later(final, -1))).frozen).toEqual([])
    expect((await tick(final)).frozen).toEqual(['2026-W47'])
    expect(await featured('week')).toMatchObject([
      {
        period: '2026-W47',
        from: shanghai('2026-11-16T00:00:00').toISOString(),
        until: nextWeek.toISOString(),
        frozenAt: final.toISOString(),
        lectures: [{ rank: 1, sharers: 1, learners: 1, card: { lectureId: lecture!.lectureId, featured: true } }],
      },
    ])
  })

  it('of a month follow its own end', async () => {
    const [lecture] = await lecturesOf(1)
    const sharers = await sharersOf(2)
    await spread(lecture!, [sharers[0]!], shanghai('2026-11-30T23:59:59.999'))
    await spread(lecture!, [sharers[1]!], shanghai('2026-12-01T00:00:00.000'))

    const december = later(shanghai('2026-12-01T00:00:00'), FREEZE_AFTER_MS)
    expect((await tick(later(december, -1))).frozen).toEqual([])
    expect((await tick(december)).frozen).toEqual(['2026-11'])
    expect(await featured('month')).toMatchObject([{ period: '2026-11', lectures: [{ sharers: 1 }] }])
  })

  it('are frozen once, and their authors rewarded once, however many clocks tick at that moment', async () => {
    const author = await world.member()
    const lecture = await world.lecture({ author })
    await spread(lecture, await sharersOf(1))
    const before = (await world.must(points.mine, {}, author)).total

    const ticks = await Promise.all(Array.from({ length: 5 }, () => tick(final)))
    await tick(later(final, 60_000))

    expect(ticks.flatMap(({ frozen }) => frozen)).toEqual(['2026-W47'])
    expect((await world.must(points.mine, {}, author)).total).toBe(before + 20)
  })

  it('are ten at most, the best of the period', async () => {
    const made = await lecturesOf(FEATURED_SIZE + 2)
    const sharers = await sharersOf(2)
    for (const lecture of made) await spread(lecture, [sharers[0]!])
    await spread(made[11]!, [sharers[1]!])
    await tick(final)

    const [list] = await featured('week')
    expect(list!.lectures).toHaveLength(FEATURED_SIZE)
    expect(list!.lectures[0]).toMatchObject({ rank: 1, sharers: 2, card: { lectureId: made[11]!.lectureId } })
  })

  it('missed while nothing was running are made up for, one list a period', async () => {
    const [lecture] = await lecturesOf(1)
    await spread(lecture!, await sharersOf(1))
    const { frozen } = await tick(later(shanghai('2027-01-04T00:00:00'), FREEZE_AFTER_MS))
    expect(frozen).toEqual([
      '2026-W47',
      '2026-W48',
      '2026-W49',
      '2026-W50',
      '2026-W51',
      '2026-W52',
      '2026-W53',
      '2026-11',
      '2026-12',
    ])
    expect((await featured('week')).map(({ period }) => period)).toEqual(['2026-W47'])
  })

  it('keep the place of a lecture taken down later, without showing it, and take its points back', async () => {
    const author = await world.member()
    const [down, stays] = [await world.lecture({ author }), await world.lecture()]
    const sharers = await sharersOf(2)
    await spread(down, sharers)
    await spread(stays, sharers.slice(0, 1))
    await tick(final)
    await takeDown(down, author, later(final, 60_000))

    expect((await featured('week'))[0]!.lectures).toMatchObject([
      { rank: 1, sharers: 2, card: null },
      { rank: 2, sharers: 1, card: { lectureId: stays.lectureId } },
    ])
    expect((await world.must(points.mine, {}, author)).total).toBe(0)
  })

  it('leaves out what was taken down before the list was made, even by a clock that runs ahead', async () => {
    const author = await world.member()
    const down = await world.lecture({ author })
    await spread(down, await sharersOf(1))
    await takeDown(down, author, later(final, 60_000))
    await tick(final)
    expect(await featured('week')).toEqual([])
    expect((await world.must(points.mine, {}, author)).total).toBe(0)
  })

  it('can be counted again from the events alone, also after a take-down', async () => {
    const author = await world.member()
    const [before, after, stays] = [
      await world.lecture({ author }),
      await world.lecture({ author }),
      await world.lecture(),
    ]
    for (const lecture of [before, after, stays]) await spread(lecture, await sharersOf(1))
    await takeDown(before, author)
    await tick(final)
    await takeDown(after, author, final)

    const recounted = await world.ownerQuery(`
      select s.lecture_id, s.sharers, s.learners
      from dangke.featured_list l, dangke.standings(l.starts_at, l.ends_at, l.frozen_at) s order by 1`)
    expect(recounted).toEqual(
      await world.ownerQuery(`select lecture_id, sharers, learners from dangke.featured order by 1`),
    )
    expect(recounted.map((row) => (row as { lecture_id: string }).lecture_id)).toEqual(
      [after.lectureId, stays.lectureId].sort(),
    )
  })

  it('come eight lists at a time, newest first', async () => {
    const [lecture] = await lecturesOf(1)
    for (let week = 0; week < 10; week++)
      await spread(lecture!, await sharersOf(1), later(NOON, week * 7 * 24 * 3600_000))
    await tick(shanghai('2027-02-01T12:00:00'))

    const first = await world.must(lectures.featured, { kind: 'week' }, world.visitor())
    expect(first.lists.map(({ period }) => period).slice(0, 2)).toEqual(['2027-W03', '2027-W02'])
    expect(first.lists).toHaveLength(8)
    const rest = await world.must(lectures.featured, { kind: 'week', cursor: first.next! }, world.visitor())
    expect(rest.lists.map(({ period }) => period)).toEqual(['2026-W48', '2026-W47'])
    expect(rest.next).toBeNull()
    for (const cursor of ['x', '2026-13-01T00:00:00.000Z'])
      expect(await world.answer(lectures.featured, { kind: 'week', cursor }, world.visitor())).toMatchObject({
        error: { code: 'BAD_INPUT', path: 'cursor' },
      })
  })
})
