import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import type { Award } from '../../core/points/awards'
import type { RuleName } from '../../core/points/contract'
import { NOON } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

const award = (given: Partial<Award> = {}): Award => {
  const lectureId = given.lectureId ?? newId()
  return { memberId: newId(), rule: 'lecture.learned', key: `learned:${lectureId}`, lectureId, ...given }
}
const many = (count: number, make: () => Award): Award[] => Array.from({ length: count }, make)
const enter = async (one: Award, now = NOON) => (await world().store.points.award([one], now))[0]!
/** Each set through a store of its own, as by as many servers: what comes through one travels together. */
const enterSetsAtOnce = (sets: readonly Award[][]) =>
  Promise.all(sets.map((set) => createStore(world().database).points.award(set, NOON)))
const enterAtOnce = async (awards: readonly Award[]) => (await enterSetsAtOnce(awards.map((each) => [each]))).flat()

const ledger = async (memberId: string): Promise<{ entries: number; points: number; total: number; tally: number }> => {
  const [row] = await world().ownerQuery(`
    select count(*)::int as entries, coalesce(sum(points), 0)::int as points,
           (select total from dangke.balance where member_id = '${memberId}') as total,
           (select sum(points)::int from dangke.tally where member_id = '${memberId}') as tally
    from dangke.entry where member_id = '${memberId}'`)
  return row as Awaited<ReturnType<typeof ledger>>
}

describe('an award', () => {
  it('entered a hundred times at once is one entry', async () => {
    const one = award()
    const entered = await enterAtOnce(many(100, () => one))

    expect(entered.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(new Set(entered.map(({ points, fullPoints }) => `${points} of ${fullPoints}`))).toEqual(new Set(['2 of 2']))
    expect(await ledger(one.memberId)).toEqual({ entries: 1, points: 2, total: 2, tally: 2 })
  })

  it('of sets that travel together is as exact as of sets that race', async () => {
    const [one, memberId] = [award(), newId()]
    const entered = await Promise.all([
      ...many(100, () => one).map((each) => enter(each)),
      ...many(50, () => award({ memberId })).map((each) => enter(each)),
    ])
    expect(entered.slice(0, 100).filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(await ledger(one.memberId)).toEqual({ entries: 1, points: 2, total: 2, tally: 2 })
    expect(await ledger(memberId)).toEqual({ entries: 50, points: 12, total: 12, tally: 12 })
  })

  it('twice in one set is one entry', async () => {
    const one = award()
    const entered = await world().store.points.award([one, one], NOON)
    expect(entered.map(({ fresh }) => fresh).sort()).toEqual([false, true])
    expect(await ledger(one.memberId)).toEqual({ entries: 1, points: 2, total: 2, tally: 2 })
  })

  it('of a key paid before answers what was paid, though today’s cap is reached since', async () => {
    const memberId = newId()
    const first = award({ memberId })
    await enter(first)
    await enterAtOnce(many(10, () => award({ memberId })))
    expect(await enter(award({ memberId }))).toMatchObject({ points: 0, fullPoints: 2, fresh: true })
    expect(await enter(first)).toMatchObject({ points: 2, fullPoints: 2, fresh: false })
  })
})

describe('a day’s cap', () => {
  it.each<[RuleName, number, number]>([
    ['lecture.learned', 2, 12],
    ['lecture.reached', 1, 20],
    ['lecture.shared', 2, 10],
    ['lecture.published', 10, 20],
    ['lecture.dubbed', 6, 12],
  ])('of %s stops fifty awards that arrive at once exactly where it says', async (rule, points, cap) => {
    const memberId = newId()
    const entered = await enterAtOnce(many(50, () => award({ memberId, rule })))

    expect(entered.every(({ fresh }) => fresh)).toBe(true)
    expect(entered.filter((each) => each.points === points)).toHaveLength(cap / points)
    expect(await ledger(memberId)).toEqual({ entries: 50, points: cap, total: cap, tally: cap })
  })

  it('is as exact for a set of awards as for one after the other', async () => {
    const memberId = newId()
    await world().store.points.award(
      many(4, () => award({ memberId })),
      NOON,
    )
    await enterSetsAtOnce(many(5, () => award({ memberId })).map((each) => [each, award({ memberId })]))
    expect(await ledger(memberId)).toEqual({ entries: 14, points: 12, total: 12, tally: 12 })
  })

  it('pays the rest where less than a whole award has room', async () => {
    const { ownerQuery } = world()
    const memberId = newId()
    await enter(award({ memberId }))
    await ownerQuery(`update dangke.tally set points = 11 where member_id = '${memberId}'`)
    expect(await enter(award({ memberId }))).toMatchObject({ points: 1, fullPoints: 2 })
  })

  it('is of one rule, one member and one day', async () => {
    const memberId = newId()
    await enterAtOnce(many(7, () => award({ memberId })))
    const tomorrow = new Date(NOON.getTime() + 24 * 3600 * 1000)
    expect(await enter(award({ memberId, rule: 'lecture.shared' }))).toMatchObject({ points: 2 })
    expect(await enter(award())).toMatchObject({ points: 2 })
    expect(await enter(award({ memberId }), tomorrow)).toMatchObject({ points: 2 })
  })

  it('is none for 精品党课', async () => {
    const memberId = newId()
    await enterAtOnce(many(30, () => award({ memberId, rule: 'lecture.featured' })))
    expect(await ledger(memberId)).toMatchObject({ points: 600, total: 600 })
  })
})

it('an entry names the version of the rule in force when it was made', async () => {
  const { ownerQuery } = world()
  await ownerQuery(`insert into dangke.points_rule (rule, version, points, cap, effective_from)
                    values ('lecture.featured', 2, 30, null, '2027-01-01T00:00:00+08:00')`)
  const memberId = newId()
  const featured = () => award({ memberId, rule: 'lecture.featured' })
  expect(await enter(featured(), new Date('2026-12-31T23:59:59.999+08:00'))).toMatchObject({ points: 20 })
  expect(await enter(featured(), new Date('2027-01-01T00:00:00+08:00'))).toMatchObject({ points: 30 })
  expect(await ownerQuery(`select rule_version from dangke.entry where member_id = '${memberId}' order by at`)).toEqual(
    [{ rule_version: 1 }, { rule_version: 2 }],
  )
})

it('sets of awards that share members in any order never wait for each other in a ring', async () => {
  const memberIds = many(6, award).map(({ memberId }) => memberId)
  const sets = Array.from({ length: 60 }, (_, round) =>
    memberIds.map((_, index) => award({ memberId: memberIds[(index * 5 + round) % 6]! })),
  )
  await enterSetsAtOnce(sets)
  for (const memberId of memberIds) expect(await ledger(memberId)).toMatchObject({ entries: 60, total: 12 })
})

it('no award at all is no trouble', async () => {
  expect(await world().store.points.award([], NOON)).toEqual([])
})
