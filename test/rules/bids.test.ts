import { deadlines, isJuror, isPartial, mayBidFor, mayVote, stageOf, unjudged } from '../../core/activities/bids'
import { juryResult, voteResult, type CountedBid, type Score } from '../../core/activities/result'
import { NOON } from '../answer'

const HOUR_MS = 3_600_000
const at = (ms: number) => new Date(NOON.getTime() + ms)

const criteria = [
  { criterionId: 'reach', name: '覆盖', weight: 40 },
  { criterionId: 'craft', name: '方案', weight: 60 },
]
const bid = (organisationId: string, submitted = 0, votes = 0): CountedBid => ({
  organisationId,
  submittedAt: at(submitted),
  votes,
})
const scored = (organisationId: string, jurorId: string, reach: number, craft: number): Score[] => [
  { organisationId, jurorId, criterionId: 'reach', score: reach },
  { organisationId, jurorId, criterionId: 'craft', score: craft },
]
const order = (bids: readonly CountedBid[], scores: readonly Score[]) =>
  juryResult(criteria, bids, scores).standings.map(({ organisationId }) => organisationId)

describe('a jury’s result', () => {
  it('is the mean by each criterion times its weight, of a hundred', () => {
    const { standings, winnerId } = juryResult(
      criteria,
      [bid('a'), bid('b')],
      [...scored('a', '1', 10, 7), ...scored('a', '2', 5, 7), ...scored('b', '1', 10, 10)],
    )
    expect(winnerId).toBe('b')
    expect(standings.map(({ total, jurors }) => [total, jurors])).toEqual([
      [100, 1],
      [72, 2],
    ])
    expect(standings[1]!.means).toEqual([
      { criterionId: 'reach', mean: 7.5 },
      { criterionId: 'craft', mean: 7 },
    ])
  })

  it('of equals prefers the one with more by what weighs most, then the earlier one', () => {
    // 40 × 9 + 60 × 2 = 480 = 40 × 0 + 60 × 8.
    expect(order([bid('a'), bid('b', 1)], [...scored('a', '1', 9, 2), ...scored('b', '1', 0, 8)])).toEqual(['b', 'a'])
    expect(order([bid('a', 1), bid('b')], [...scored('a', '1', 5, 5), ...scored('b', '1', 5, 5)])).toEqual(['b', 'a'])
  })

  it('compares what no two decimals show', () => {
    const jurors = Array.from({ length: 301 }, (_, n) => `${n}`)
    const scores = [
      ...jurors.flatMap((juror) => scored('a', juror, 5, 5)),
      ...jurors.flatMap((juror, n) => scored('b', juror, n === 0 ? 6 : 5, 5)),
    ]
    const { standings } = juryResult(criteria, [bid('a'), bid('b', 1)], scores)
    expect(standings.map(({ organisationId }) => organisationId)).toEqual(['b', 'a'])
    expect(standings[0]!.total).toBe(50.01)
    const three = Array.from({ length: 3 }, (_, n) => `${n}`).flatMap((juror) => scored('a', juror, 5, 5))
    expect(order([bid('a', 1), bid('b')], [...three, ...scored('b', '1', 5, 5)])).toEqual(['b', 'a'])
  })

  it('leaves what nobody scored last, and nobody wins by it', () => {
    expect(order([bid('a'), bid('b', 1)], scored('b', '1', 0, 0))).toEqual(['b', 'a'])
    expect(juryResult(criteria, [bid('a')], []).winnerId).toBeNull()
    expect(juryResult(criteria, [bid('a')], []).standings).toMatchObject([{ total: null, means: null, jurors: 0 }])
    expect(juryResult(criteria, [], [])).toEqual({ standings: [], winnerId: null })
  })

  it('has no winner where a bid could be scored by nobody, unless somebody did before they left', () => {
    const [bids, scores] = [[bid('a'), bid('b')], scored('b', '1', 9, 9)]
    expect(juryResult(criteria, bids, scores, ['a'])).toMatchObject({
      winnerId: null,
      standings: [{ organisationId: 'b', total: 90 }, { total: null }],
    })
    expect(juryResult(criteria, bids, scores, ['b']).winnerId).toBe('b')
    expect(unjudged(['a', 'b'], [{ path: ['city', 'a'], offices: [] }])).toEqual(['a'])
    expect(
      unjudged(
        ['a'],
        [
          { path: ['city', 'a'], offices: [] },
          { path: ['city'], offices: [] },
        ],
      ),
    ).toEqual([])
  })

  it('is the same whatever order the rows come in', () => {
    const bids = [bid('a', 2), bid('b', 1), bid('c', 0)]
    const scores = ['a', 'b', 'c'].flatMap((one, n) => [...scored(one, '1', n, 5), ...scored(one, '2', 5, n)])
    const result = juryResult(criteria, bids, scores)
    expect(juryResult(criteria, [...bids].reverse(), [...scores].reverse())).toEqual(result)
  })
})

it('most votes win, of equals the earlier bid, and without a vote nobody', () => {
  expect(voteResult([bid('a', 0, 2), bid('b', 1, 3)]).winnerId).toBe('b')
  expect(voteResult([bid('a', 1, 3), bid('b', 0, 3)]).winnerId).toBe('b')
  expect(voteResult([bid('a'), bid('b')]).winnerId).toBeNull()
  expect(voteResult([])).toEqual({ standings: [], winnerId: null })
})

it('not a millisecond is before a deadline and after it', () => {
  const tender = { bidsUntil: at(1000), decideUntil: at(2000), calledOffAt: null }
  const stages = [999, 1000, 1999, 2000].map((ms) => stageOf(tender, false, at(ms)))
  expect(stages).toEqual(['bidding', 'deciding', 'deciding', 'counting'])
  expect(stageOf(tender, true, at(2000))).toBe('decided')
  expect(stageOf({ ...tender, calledOffAt: at(0) }, false, at(1500))).toBe('called_off')
})

it('its own officers bid for an organisation below the one that calls, and nobody above them', () => {
  const tender = { path: ['city', 'general'] }
  const bidder = ['city', 'general', 'branch']
  const officerOf = (organisationId: string) => ({ offices: [{ organisationId }] })
  expect(mayBidFor(tender, bidder, officerOf('branch'))).toBe(true)
  expect(mayBidFor(tender, bidder, officerOf('general'))).toBe(false)
  expect(mayBidFor(tender, bidder, officerOf('city'))).toBe(false)
  expect(mayBidFor(tender, ['city', 'general'], officerOf('general'))).toBe(false)
  expect(mayBidFor(tender, ['city', 'other'], officerOf('other'))).toBe(false)
  expect([isJuror(tender, officerOf('general')), isJuror(tender, officerOf('city'))]).toEqual([true, false])
})

it('nobody scores a bid of where they belong, or of where they hold an office', () => {
  const path = ['city', 'general', 'branch']
  expect(isPartial('branch', { path, offices: [{ organisationId: 'general' }] })).toBe(true)
  expect(isPartial('other', { path, offices: [{ organisationId: 'other' }] })).toBe(true)
  expect(isPartial('other', { path, offices: [{ organisationId: 'general' }] })).toBe(false)
})

it('full members below vote; probationary members, activists and everybody else take part and do not', () => {
  const tender = { path: ['city', 'general'] }
  const path = ['city', 'general', 'branch']
  const may = (['full', 'probationary', 'activist', 'masses'] as const).map((status) =>
    mayVote(tender, { path, status }),
  )
  expect(may).toEqual([true, false, false, false])
  expect(mayVote(tender, { path: ['city', 'other'], status: 'full' })).toBe(false)
})

it('deadlines leave an hour to bid and one to decide, and are within half a year', () => {
  expect(deadlines(at(HOUR_MS), at(2 * HOUR_MS), NOON)).toBe(true)
  expect(deadlines(at(HOUR_MS - 1), at(2 * HOUR_MS), NOON)).toMatchObject({ refused: 'TOO_SOON' })
  expect(deadlines(at(HOUR_MS), at(2 * HOUR_MS - 1), NOON)).toMatchObject({ refused: 'TOO_SOON' })
  expect(deadlines(at(HOUR_MS), at(181 * 24 * HOUR_MS), NOON)).toMatchObject({ refused: 'TOO_FAR' })
})
