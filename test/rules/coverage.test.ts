import { chordOf, CIRCLE_MINUTES, metresBetween, onSphere, walkingMinutes, type Spot } from '../../core/geo'
import { watchedBy } from '../../core/organisation/watch'
import { CIRCLE_CHORD, CIRCLE_METRES, inCircle } from '../../core/stations/circle'
import { unlessFew } from '../../core/stations/few'
import { totalOf } from '../../core/stations/figures'
import { biggestGaps, type Uncovered } from '../../core/stations/gaps'

const HERE: Spot = { lat: 30.28, lng: 120.01 }

/** The same numbers between 0 and 1 on every run (a linear congruence). */
const numbers = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647

describe('the circle', () => {
  it('ends where fifteen minutes do, to the metre', () => {
    expect(CIRCLE_METRES).toBe(923)
    for (let metres = 0; metres < 2000; metres++) {
      expect(metres <= CIRCLE_METRES).toBe(walkingMinutes(metres) <= CIRCLE_MINUTES)
      expect(inCircle(metres)).toBe(metres <= CIRCLE_METRES)
    }
    expect([inCircle(923.499), inCircle(923.5)]).toEqual([true, false])
  })

  it('is the same through the sphere as along the ground', () => {
    const next = numbers(7)
    const chordBetween = (a: Spot, b: Spot) =>
      Math.hypot(...onSphere(a).map((along, axis) => along - onSphere(b)[axis]!))
    for (let count = 0; count < 2000; count++) {
      const a = { lat: next() * 170 - 85, lng: next() * 360 - 180 }
      const b = { lat: a.lat + (next() - 0.5) / 40, lng: a.lng + (next() - 0.5) / 40 }
      const metres = metresBetween(a, b)
      expect(chordOf(metres)).toBeCloseTo(chordBetween(a, b), 14)
      expect(chordBetween(a, b) < CIRCLE_CHORD).toBe(inCircle(metres))
    }
  })
})

describe('the biggest gaps', () => {
  const places = (count: number, spread: number, seed: number): Uncovered[] => {
    const next = numbers(seed)
    return Array.from({ length: count }, (_, index) => ({
      enterpriseId: String(index).padStart(4, '0'),
      spot: { lat: HERE.lat + next() * spread, lng: HERE.lng + next() * spread },
      members: Math.floor(next() * 4),
    }))
  }
  const isNear = (a: Uncovered, b: Uncovered) => inCircle(metresBetween(a.spot, b.spot))

  const counted = (members: number) => (members < 5 ? 0 : members)

  /** By trying every door anew each time. */
  const brute = (uncovered: readonly Uncovered[]) => {
    const gaps: { id: string; enterprises: number; members: number }[] = []
    let left = [...uncovered]
    while (left.length > 0) {
      const tried = uncovered.map((at) => {
        const near = left.filter((each) => isNear(at, each))
        return { at, near, members: near.reduce((sum, each) => sum + each.members, 0) }
      })
      tried.sort(
        (a, b) =>
          counted(b.members) - counted(a.members) ||
          b.near.length - a.near.length ||
          (a.at.enterpriseId < b.at.enterpriseId ? -1 : 1),
      )
      const { at, near, members } = tried[0]!
      gaps.push({ id: at.enterpriseId, enterprises: near.length, members })
      left = left.filter((each) => !near.includes(each))
    }
    return gaps
  }

  it.each([
    [60, 0.05, 11],
    [60, 0.3, 12],
    [200, 0.1, 13],
  ])('of %i enterprises %f degrees apart are those that trying every door gives', (count, spread, seed) => {
    const uncovered = places(count, spread, seed)
    const found = biggestGaps(uncovered, count).map(({ at, ...gap }) => ({ id: at.enterpriseId, ...gap }))
    expect(found).toEqual(brute(uncovered))
    expect(found.reduce((sum, { enterprises }) => sum + enterprises, 0)).toBe(count)
  })

  it('are never followed by a bigger one, and those asked for are the first of all', () => {
    const uncovered = places(300, 0.1, 14)
    const all = biggestGaps(uncovered, 300)
    for (const [index, { members }] of all.slice(1).entries())
      expect(counted(members)).toBeLessThanOrEqual(counted(all[index]!.members))
    expect(biggestGaps(uncovered, 5)).toEqual(all.slice(0, 5))
  })

  it('put members before enterprises, and enterprises before members too few to be told of', () => {
    const at = (enterpriseId: string, lat: number, members: number) => ({
      enterpriseId,
      spot: { ...HERE, lat },
      members,
    })
    const found = biggestGaps([at('a', 30, 0), at('b', 30, 0), at('c', 31, 5), at('d', 32, 4)], 9)
    expect(found.map(({ at: { enterpriseId }, enterprises, members }) => [enterpriseId, enterprises, members])).toEqual(
      [
        ['c', 1, 5],
        ['a', 2, 0],
        ['d', 1, 4],
      ],
    )
  })

  it('of nothing uncovered are none', () => expect(biggestGaps([], 10)).toEqual([]))
})

describe('a committee watches over', () => {
  const city = { isRoot: true, districts: ['余杭区'] }
  const district = { isRoot: false, districts: ['余杭区'] }
  const line = { isRoot: false, districts: ['余杭区', '西湖区'] }

  it.each([
    ['everything, at the root', [city], undefined, null],
    ['any district, at the root', [city, district], '萧山区', ['萧山区']],
    ['its own district', [district], undefined, ['余杭区']],
    ['the districts of those below it, each once', [district, line], undefined, ['余杭区', '西湖区']],
    ['one of them, where that is asked for', [line], '西湖区', ['西湖区']],
    ['no other district', [district], '西湖区', { refused: 'NOT_YOUR_DISTRICT' }],
    ['nothing, where there is none', [], '余杭区', { refused: 'ONLY_COMMITTEES' }],
    ['nothing, where nothing below it is anywhere', [{ isRoot: false, districts: [] }], undefined, []],
  ])('%s', (_, committees, asked, watched) => expect(watchedBy(committees, asked)).toEqual(watched))
})

test('fewer than five people are not counted in front of others', () => {
  expect([0, 1, 4, 5, 6].map(unlessFew)).toEqual([null, null, null, 5, 6])
})

test('a total is what its districts come to', () => {
  const figures = { enterprises: 3, covered: 2, organised: 1, members: 9, membersCovered: 4 }
  expect(totalOf([figures, figures])).toEqual({
    enterprises: 6,
    covered: 4,
    organised: 2,
    members: 18,
    membersCovered: 8,
  })
  expect(totalOf([])).toMatchObject({ enterprises: 0, membersCovered: 0 })
})
