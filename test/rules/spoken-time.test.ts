import { spokenDay, spokenMoment } from '../../src/app/spoken-time'

/** A Saturday afternoon in Shanghai. */
const now = new Date('2026-11-28T15:00:00+08:00')

it('says a day further ahead with its weekday, and a day that has passed without', () => {
  const days = ['2026-11-20', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-04', '2027-01-01']
  expect(days.map((day) => spokenDay(day, now))).toEqual([
    '11 月 20 日',
    '昨天',
    '今天',
    '明天',
    '11 月 30 日 周一',
    '12 月 4 日 周五',
    '2027 年 1 月 1 日 周五',
  ])
})

it('says when something ends with its weekday, whatever time of the night it is elsewhere', () => {
  expect(spokenMoment('2026-12-04T16:30:00.000Z', now)).toBe('12 月 5 日 周六 00:30')
})
