import { captionAt, captionLines } from '../../src/features/lectures/player/captions'
import { momentOf, placeAt, spans, startAt } from '../../src/features/lectures/player/timeline'
import { broken, played, unwatched, type Watch } from '../../src/features/lectures/player/watch'

const timeline = spans([{ durationMs: 4000 }, { durationMs: 0 }, { durationMs: 6000 }])

describe('the timeline of a lecture', () => {
  it('lays its parts end to end', () => {
    expect(timeline).toEqual([
      { startMs: 0, endMs: 4000 },
      { startMs: 4000, endMs: 4000 },
      { startMs: 4000, endMs: 10000 },
    ])
  })

  it.each([
    [0, { index: 0, offsetMs: 0 }],
    [3999, { index: 0, offsetMs: 3999 }],
    [4000, { index: 2, offsetMs: 0 }],
    [10000, { index: 2, offsetMs: 6000 }],
    [99999, { index: 2, offsetMs: 6000 }],
    [-5, { index: 0, offsetMs: 0 }],
  ])('finds what plays at %i ms', (at, place) => expect(placeAt(timeline, at)).toEqual(place))

  it('does not let a file that runs over its measured length spill into the next part', () =>
    expect(momentOf(timeline, { index: 0, offsetMs: 4100 })).toBe(4000))

  it('begins again where the lecture was left at its very end', () => {
    expect(startAt(timeline, 9500)).toBe(0)
    expect(startAt(timeline, 8000)).toBe(8000)
  })
})

const play = (samples: [positionMs: number, clockMs: number][], from: Watch = unwatched, rate = 1): Watch =>
  samples.reduce((watch, [positionMs, clockMs]) => played(watch, { positionMs, clockMs, rate }), from)

describe('what counts as watched', () => {
  it('is what played on, second by second', () =>
    expect(
      play([
        [0, 0],
        [250, 250],
        [1000, 1000],
      ]).intervals,
    ).toEqual([[0, 1000]]))

  it('is not what was jumped over, even when nobody told of the jump', () =>
    expect(
      play([
        [0, 0],
        [1000, 1000],
        [60000, 1250],
        [61000, 2250],
      ]).intervals,
    ).toEqual([
      [0, 1000],
      [60000, 61000],
    ]))

  it('goes on across the seam between two parts, however long the next one takes to load', () =>
    expect(
      play([
        [3000, 0],
        [4000, 1000],
        [4000, 9000],
        [4250, 9250],
      ]).intervals,
    ).toEqual([[3000, 4250]]))

  it('follows the rate that plays', () => {
    expect(
      play(
        [
          [0, 0],
          [6000, 4000],
        ],
        unwatched,
        1.5,
      ).intervals,
    ).toEqual([[0, 6000]])
    expect(
      play(
        [
          [0, 0],
          [6000, 4000],
        ],
        unwatched,
        1,
      ).intervals,
    ).toEqual([])
  })

  it('begins anew after a pause', () => {
    const paused = broken(
      play([
        [0, 0],
        [1000, 1000],
      ]),
    )
    expect(
      play(
        [
          [1200, 90000],
          [2200, 91000],
        ],
        paused,
      ).intervals,
    ).toEqual([
      [0, 1000],
      [1200, 2200],
    ])
  })

  it('counts what is watched twice once', () => {
    const once = broken(
      play([
        [0, 0],
        [2000, 2000],
      ]),
    )
    expect(
      play(
        [
          [1000, 3000],
          [3000, 5000],
        ],
        once,
      ).intervals,
    ).toEqual([[0, 3000]])
  })
})

describe('captions', () => {
  const lines = captionLines(
    '先说怎么收。党员按月、按规定的比例，主动向组织关系所在的支部交纳；确实有困难的，可以少交或者免交。',
  )

  it('are sentences, cut at commas where they are too long for two lines', () => {
    expect(lines[0]).toBe('先说怎么收。')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(36)
    expect(lines.join('')).toContain('免交。')
  })

  it('run from the first line to the last as the part plays', () => {
    expect(captionAt(lines, 0)).toBe(lines[0])
    expect(captionAt(lines, 1)).toBe(lines[lines.length - 1])
    expect(captionAt([], 0.5)).toBe('')
  })
})
