import { fixedDay, repeated, type RepeatWay } from '../../core/activities/repeat'
import { inShanghai } from '../../core/time'

const HOUR_MS = 3_600_000
const at = (day: string, time = '14:00') => new Date(`${day}T${time}:00+08:00`)
const BEFORE = at('2020-01-01')

const days = (
  of: string,
  count: number,
  way: RepeatWay,
  now = BEFORE,
  time = '14:00',
  first = at(of, time),
): string[] => {
  const from = at(of, time)
  const times = { from, until: new Date(from.getTime() + 2 * HOUR_MS), signUpUntil: null }
  return repeated(times, count, way, now, fixedDay(from, first)).map((each) =>
    inShanghai(each.from).format('YYYY-MM-DD HH:mm'),
  )
}

const midday = (...all: string[]) => all.map((day) => `${day} 14:00`)

describe('the same day of each month', () => {
  it('stays where each month has it', () => {
    expect(days('2026-11-20', 3, 'day')).toEqual(midday('2026-12-20', '2027-01-20', '2027-02-20'))
  })

  it('is the last day where a month is shorter, and the day itself again after that', () => {
    expect(days('2026-12-31', 4, 'day')).toEqual(midday('2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'))
    expect(days('2027-01-30', 2, 'day')).toEqual(midday('2027-02-28', '2027-03-30'))
  })

  it('is that of the first, where the month of the one that is repeated was too short for it', () => {
    const on = (of: string, first: string) => days(of, 3, 'day', BEFORE, '14:00', at(first))
    expect(on('2027-02-28', '2026-12-31')).toEqual(midday('2027-03-31', '2027-04-30', '2027-05-31'))
    expect(on('2027-04-30', '2027-01-30')).toEqual(midday('2027-05-30', '2027-06-30', '2027-07-30'))
    // One that was moved keeps its own.
    expect(on('2027-02-25', '2026-12-31')).toEqual(midday('2027-03-25', '2027-04-25', '2027-05-25'))
    expect(on('2027-02-28', '2027-01-20')).toEqual(midday('2027-03-28', '2027-04-28', '2027-05-28'))
  })

  it('knows leap years, and centuries that are none', () => {
    expect(days('2028-01-31', 1, 'day')).toEqual(midday('2028-02-29'))
    expect(days('2028-02-29', 12, 'day').at(-1)).toBe('2029-02-28 14:00')
    expect(days('2100-01-29', 1, 'day')).toEqual(midday('2100-02-28'))
  })
})

describe('the same weekday of each month', () => {
  it('is counted from its first one', () => {
    // 13 November 2026 is the second Friday.
    expect(days('2026-11-13', 3, 'weekday')).toEqual(midday('2026-12-11', '2027-01-08', '2027-02-12'))
    // 1 November 2026 is the first Sunday.
    expect(days('2026-11-01', 2, 'weekday')).toEqual(midday('2026-12-06', '2027-01-03'))
  })

  it('is the fourth where there is no fifth', () => {
    // 30 October 2026 is the fifth Friday.
    expect(days('2026-10-30', 4, 'weekday')).toEqual(midday('2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26'))
  })

  it('is the fifth again, where the one that is repeated is the fourth because its month had no fifth', () => {
    const on = (of: string, first: string) => days(of, 2, 'weekday', BEFORE, '14:00', at(first))
    expect(on('2026-11-27', '2026-10-30')).toEqual(midday('2026-12-25', '2027-01-29'))
    // 28 January 2027 is the fourth Thursday.
    expect(on('2027-01-28', '2026-10-30')).toEqual(midday('2027-02-25', '2027-03-25'))
  })

  it('keeps its weekday and its count for years, whatever the month', () => {
    for (let day = 1; day <= 31; day++) {
      const first = `2026-12-${String(day).padStart(2, '0')}`
      const all = days(first, 12, 'weekday')
      expect(new Set(all.map((each) => inShanghai(`${each.slice(0, 10)}T12:00:00+08:00`).day()))).toEqual(
        new Set([inShanghai(at(first)).day()]),
      )
      const nth = Math.ceil(day / 7)
      for (const each of all) expect([nth, nth - 1]).toContain(Math.ceil(Number(each.slice(8, 10)) / 7))
      if (nth < 5) for (const each of all) expect(Math.ceil(Number(each.slice(8, 10)) / 7)).toBe(nth)
    }
  })
})

it('a day is a day in Shanghai, wherever the computer is', () => {
  // 1 January, 00:30 in Shanghai, is still the old year in UTC.
  expect(days('2027-01-01', 2, 'day', BEFORE, '00:30')).toEqual(['2027-02-01 00:30', '2027-03-01 00:30'])
  expect(days('2026-12-31', 2, 'day', BEFORE, '23:30')).toEqual(['2027-01-31 23:30', '2027-02-28 23:30'])
  expect(days('2027-01-01', 1, 'weekday', BEFORE, '00:30')).toEqual(['2027-02-05 00:30'])
})

it('it lasts as long and is signed up for as long before, over midnight and months too', () => {
  const from = at('2027-01-31', '22:00')
  const first = {
    from,
    until: new Date(from.getTime() + 5 * HOUR_MS),
    signUpUntil: new Date(from.getTime() - 48 * HOUR_MS),
  }
  expect(repeated(first, 1, 'day', BEFORE)).toEqual([
    { from: at('2027-02-28', '22:00'), until: at('2027-03-01', '03:00'), signUpUntil: at('2027-02-26', '22:00') },
  ])
})

it('of an old one those are made that still lie ahead', () => {
  expect(days('2026-06-20', 2, 'day', at('2026-11-16'))).toEqual(midday('2026-11-20', '2026-12-20'))
  expect(days('2026-06-20', 2, 'day', at('2026-11-20'))).toEqual(midday('2026-12-20', '2027-01-20'))
  expect(days('2026-06-16', 2, 'day', at('2026-11-16'))).toEqual(midday('2026-12-16', '2027-01-16'))
  expect(days('2025-01-31', 12, 'weekday', at('2026-11-16'))).toHaveLength(12)
})
