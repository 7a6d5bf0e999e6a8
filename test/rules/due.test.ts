import { dutyPeriods, monthsPassed } from '../../core/activities/due'

const at = (time: string) => new Date(`${time}+08:00`)
const NONE = Array<number>(12).fill(0)
const inMonths = (...months: number[]) => NONE.map((_, index) => months.filter((month) => month === index + 1).length)
const states = (months: number, held: readonly number[], now: Date, year = 2026) =>
  dutyPeriods(months, held, year, now).map(({ state }) => state)

describe('what is due of a branch', () => {
  it('is done in a month that has one, however many, and missed in one that passed without', () => {
    const held = inMonths(1, 1, 3)
    expect(dutyPeriods(1, held, 2026, at('2026-04-10T00:00')).slice(0, 5)).toEqual([
      { first: 1, last: 1, held: 2, state: 'done' },
      { first: 2, last: 2, held: 0, state: 'missed' },
      { first: 3, last: 3, held: 1, state: 'done' },
      { first: 4, last: 4, held: 0, state: 'open' },
      { first: 5, last: 5, held: 0, state: 'ahead' },
    ])
  })

  it('is open until the last millisecond of its month in Shanghai, and missed from the next', () => {
    expect(states(1, NONE, at('2026-10-31T23:59:59.999'))[9]).toBe('open')
    expect(states(1, NONE, at('2026-11-01T00:00'))[9]).toBe('missed')
  })

  it('is open for a whole quarter, or a whole year', () => {
    expect(states(3, inMonths(2), at('2026-08-01T00:00'))).toEqual(['done', 'missed', 'open', 'ahead'])
    expect(states(12, NONE, at('2026-12-31T23:59'))).toEqual(['open'])
    expect(states(12, NONE, at('2027-01-01T00:00'))).toEqual(['missed'])
  })

  it('is ahead in a year that has not begun, and decided in one that is over', () => {
    expect(states(12, NONE, at('2026-06-01T00:00'), 2027)).toEqual(['ahead'])
    expect(states(1, NONE, at('2026-12-31T23:59'), 2027)[0]).toBe('ahead')
    expect(states(3, inMonths(12), at('2026-06-01T00:00'), 2025)).toEqual(['missed', 'missed', 'missed', 'done'])
  })

  it('counts the months that have wholly passed', () => {
    expect(monthsPassed(2026, at('2026-01-31T23:59:59.999'))).toBe(0)
    expect(monthsPassed(2026, at('2026-02-01T00:00'))).toBe(1)
    expect(monthsPassed(2025, at('2026-02-01T00:00'))).toBe(12)
    expect(monthsPassed(2027, at('2026-02-01T00:00'))).toBe(0)
  })
})
