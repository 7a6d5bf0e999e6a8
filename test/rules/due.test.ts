import { dutyPeriods, monthsPassed, tally, waiverOf } from '../../core/activities/due'
import { periodsWords, rhythmWords } from '../../core/activities/due-words'

const at = (time: string) => new Date(`${time}+08:00`)
const NONE = Array<number>(12).fill(0)
const inMonths = (...months: number[]) => NONE.map((_, index) => months.filter((month) => month === index + 1).length)
/** Of 2026, on the tenth of April. */
const APRIL = monthsPassed(2026, at('2026-04-10T00:00'))
const states = (months: number, held: readonly number[], now: Date, year = 2026) =>
  dutyPeriods(months, held, monthsPassed(year, now)).map(({ state }) => state)

describe('what is due of a branch', () => {
  it('is done in a month that has one, however many, and missed in one that passed without', () => {
    const held = inMonths(1, 1, 3)
    expect(dutyPeriods(1, held, APRIL).slice(0, 5)).toEqual([
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
    expect(monthsPassed(2027, at('2026-12-31T23:59:59.999'))).toBe(-1)
    expect(monthsPassed(2027, at('2027-01-01T00:00'))).toBe(0)
  })

  it('is not asked where the regulations do not ask it: a committee of six full members, groups that never met', () => {
    expect(waiverOf('committee_meeting', inMonths(1), 6)).toBe('no_committee')
    expect(waiverOf('committee_meeting', NONE, 7)).toBeNull()
    expect(waiverOf('group_meeting', NONE, 40)).toBe('no_groups')
    expect(waiverOf('group_meeting', inMonths(12), 3)).toBeNull()
    for (const kind of ['members_meeting', 'lecture', 'theme_day'] as const) expect(waiverOf(kind, NONE, 0)).toBeNull()
    const waived = dutyPeriods(1, inMonths(2), APRIL, 'no_committee')
    expect(waived.every(({ state }) => state === 'waived')).toBe(true)
    expect(waived[1]).toMatchObject({ held: 1 })
    expect(tally(waived)).toEqual({ done: 0, missed: 0, open: 0 })
  })

  it('is counted without what is still ahead', () => {
    expect(tally(dutyPeriods(1, inMonths(1, 2), APRIL))).toEqual({ done: 2, missed: 1, open: 1 })
  })

  it('is named by its months, quarters or the year', () => {
    const periods = (months: number, ...nth: number[]) => {
      const all = dutyPeriods(months, NONE, APRIL)
      return periodsWords(
        months,
        nth.map((each) => all[each]!),
      )
    }
    expect(periods(1, 0, 11)).toBe('1、12 月')
    expect(periods(3, 0, 3)).toBe('一、四季度')
    expect(periods(12, 0)).toBe('本年度')
    expect([1, 3, 12].map(rhythmWords)).toEqual(['每月一次', '每季度一次', '每年一次'])
  })
})
