import { inLine, isOfTurn, isPlannable, nextDue, propose, type Turn, turnState } from '../../core/activities/turns'

const [A, B, C] = ['a', 'b', 'c']
const TODAY = '2026-11-16'
const rhythm = { everyMonths: 1, onDay: 31 }

const turn = (organisationId: string, dueOn: string, given: Partial<Turn> = {}): Turn => ({
  turnId: dueOn,
  organisationId,
  dueOn,
  state: 'planned',
  posted: dueOn < TODAY,
  hosted: dueOn < TODAY,
  ...given,
})

describe('when the next turn is', () => {
  it('a month that is shorter has its last day, and the one after has its own again', () => {
    expect(nextDue(rhythm, '2027-01-31', TODAY)).toBe('2027-02-28')
    expect(nextDue(rhythm, '2027-02-28', TODAY)).toBe('2027-03-31')
    expect(nextDue(rhythm, '2028-01-31', TODAY)).toBe('2028-02-29')
  })

  it('however a turn’s day was moved inside its month, the next is a month after', () => {
    expect(nextDue({ everyMonths: 1, onDay: 5 }, '2026-11-28', TODAY)).toBe('2026-12-05')
    expect(nextDue({ everyMonths: 3, onDay: 5 }, '2026-11-28', TODAY)).toBe('2027-02-05')
  })

  it('a rota that has none ahead goes on after today, not in the past', () => {
    expect(nextDue({ everyMonths: 1, onDay: 16 }, null, TODAY)).toBe('2026-12-16')
    expect(nextDue({ everyMonths: 1, onDay: 17 }, null, TODAY)).toBe('2026-11-17')
    expect(nextDue({ everyMonths: 1, onDay: 17 }, '2026-03-17', TODAY)).toBe('2026-11-17')
    expect(nextDue({ everyMonths: 1, onDay: 17 }, null, '2026-12-31')).toBe('2027-01-17')
  })
})

describe('whose turn it is', () => {
  const order = (turns: readonly Turn[], members = [A, B, C]) => {
    const proposed = propose(members, turns, rhythm, TODAY, members.length).map(({ organisationId }) => organisationId)
    expect(inLine(members, turns, TODAY)).toEqual(proposed)
    return proposed
  }

  it('goes to whoever hosted least recently; those who never did come first, in order', () => {
    expect(order([])).toEqual([A, B, C])
    expect(order([turn(A, '2026-09-30'), turn(B, '2026-08-31')])).toEqual([C, B, A])
  })

  it('what is planned counts as hosted, what was skipped or missed does not', () => {
    expect(order([turn(A, '2026-11-30'), turn(B, '2026-10-31', { state: 'skipped' })])).toEqual([B, C, A])
    expect(
      order([turn(A, '2026-09-30'), turn(A, '2026-10-31', { posted: false, hosted: false }), turn(B, '2026-10-01')]),
    ).toEqual([C, A, B])
  })

  it('over a year of following it, everybody hosts as often as everybody else', () => {
    const turns = propose([A, B, C], [], { everyMonths: 1, onDay: 15 }, TODAY, 12)
    for (const member of [A, B, C])
      expect(turns.filter(({ organisationId }) => organisationId === member)).toHaveLength(4)
    expect(new Set(turns.map(({ dueOn }) => dueOn)).size).toBe(12)
  })

  it('is nobody’s where nobody takes turns', () => {
    expect(propose([], [], rhythm, TODAY, 3)).toEqual([])
  })
})

it('a turn is missed once its day has passed, not on the day; hosted once its activity is finished, not when it is posted', () => {
  const of = (given: Partial<Turn>) =>
    turnState({ state: 'planned', posted: false, hosted: false, dueOn: '2026-11-15', ...given }, TODAY)
  expect(of({ dueOn: TODAY })).toBe('planned')
  expect(of({})).toBe('missed')
  expect(of({ posted: true })).toBe('posted')
  expect(of({ posted: true, hosted: true })).toBe('hosted')
  expect(of({ state: 'skipped', posted: true, hosted: true })).toBe('skipped')
})

it('a turn is planned from today until five years ahead', () => {
  expect(isPlannable(TODAY, TODAY)).toBe(true)
  expect(isPlannable('2026-11-15', TODAY)).toMatchObject({ refused: 'PAST' })
  expect(isPlannable('2031-11-16', TODAY)).toBe(true)
  expect(isPlannable('2031-11-17', TODAY)).toMatchObject({ refused: 'TOO_FAR' })
})

it('an activity is of a turn where it is less than one round of months from its day', () => {
  const of = (on: string, months = 1) => isOfTurn('2027-02-28', months, on)
  expect(['2027-01-29', '2027-02-10', '2027-02-28', '2027-03-27'].every((on) => of(on))).toBe(true)
  expect(['2026-11-30', '2027-01-28', '2027-03-28', '2028-02-28'].some((on) => of(on))).toBe(false)
  expect([of('2026-11-30', 3), of('2026-11-28', 3)]).toEqual([true, false])
})
