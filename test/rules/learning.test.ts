import { clip, first, length, union, without, type Interval } from '../../core/lectures/intervals'
import { credit, isFinished, MOST_STRETCHES, neededMs, type Learning } from '../../core/lectures/learning'

const opened = new Date('2026-11-23T01:00:00Z')
const after = (seconds: number) => new Date(opened.getTime() + seconds * 1000)
const learning = (facts: Partial<Learning> = {}): Learning => ({
  durationMs: 100_000,
  watched: [],
  openedAt: opened,
  creditedMs: 0,
  ...facts,
})

describe('stretches of a timeline', () => {
  it('join where they touch or overlap, in any order', () => {
    expect(
      union(
        [[5, 9]],
        [
          [0, 3],
          [3, 4],
        ],
        [[8, 12]],
      ),
    ).toEqual([
      [0, 4],
      [5, 12],
    ])
  })

  it('agree with counting every millisecond, whatever they are', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const some = (): Interval[] =>
      Array.from({ length: random(6) }, () => random(40)).map((from): Interval => [from, from + 1 + random(15)])
    const points = (list: readonly Interval[]) =>
      new Set(list.flatMap(([from, to]) => Array.from({ length: to - from }, (_, offset) => from + offset)))

    for (let round = 0; round < 500; round++) {
      const [a, b] = [some(), some()]
      const rest = without(union(a), union(b))
      expect(points(union(a, b))).toEqual(new Set([...points(a), ...points(b)].sort((x, y) => x - y)))
      expect(points(rest)).toEqual(new Set([...points(a)].filter((point) => !points(b).has(point))))
      expect(length(union(a, b))).toBe(points([...a, ...b]).size)
      expect(length(first(rest, 10))).toBe(Math.min(10, length(rest)))
      expect([...points(clip(a, 20))].every((point) => point < 20)).toBe(true)
    }
  })
})

describe('credit for learning', () => {
  it('is what was watched, once', () => {
    const credited = credit(learning({ watched: [[0, 10_000]], creditedMs: 10_000 }), [[5_000, 20_000]], after(20))
    expect(credited).toEqual({ watched: [[0, 20_000]], creditedMs: 20_000 })
  })

  it('is nothing for what would be left in more pieces than anybody leaves it in', () => {
    const pieces = (count: number): Interval[] =>
      Array.from({ length: count }, (_, nth): Interval => [nth * 50, nth * 50 + 10])
    expect(credit(learning(), pieces(MOST_STRETCHES), after(60)).watched).toHaveLength(MOST_STRETCHES)
    const kept = { watched: pieces(MOST_STRETCHES), creditedMs: 10_000 }
    expect(credit(learning(kept), [[99_000, 99_005]], after(60))).toEqual(kept)
    // What joins them is welcome.
    expect(credit(learning(kept), [[0, 1000]], after(60)).watched).toHaveLength(MOST_STRETCHES - 20)
  })

  it('never outruns the clock by more than the highest playback rate', () => {
    expect(credit(learning(), [[0, 100_000]], after(10)).watched).toEqual([[0, 15_000]])
  })

  it('is not earned by sending heartbeats faster', () => {
    let state = learning()
    for (let beat = 1; beat <= 100; beat++) state = { ...state, ...credit(state, [[0, 100_000]], after(beat / 10)) }
    expect(length(state.watched)).toBe(15_000)
  })

  it('may come late: an hour without a network loses nothing that was watched', () => {
    expect(length(credit(learning(), [[0, 100_000]], after(3600)).watched)).toBe(100_000)
  })

  it('ends where the lecture ends', () => {
    expect(credit(learning(), [[90_000, 999_000]], after(600)).watched).toEqual([[90_000, 100_000]])
  })

  it('is nothing before the session opened', () => {
    expect(credit(learning(), [[0, 1000]], after(-5)).watched).toEqual([])
  })
})

describe('finishing', () => {
  it('takes nine tenths, and a millisecond less is not enough', () => {
    expect(neededMs(100_000)).toBe(90_000)
    expect(isFinished(100_000, [[0, 89_999]])).toBe(false)
    expect(
      isFinished(100_000, [
        [0, 45_000],
        [50_000, 95_000],
      ]),
    ).toBe(true)
  })

  it('is impossible for a lecture without any length', () => {
    expect(isFinished(0, [])).toBe(false)
  })
})
