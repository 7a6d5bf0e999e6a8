import { dayOf, periodOf, periodsEnded } from '../../core/time'

const shanghai = (text: string) => new Date(`${text}+08:00`)

describe('days and periods are those of Asia/Shanghai, wherever the server stands', () => {
  it('a day ends at midnight in Shanghai', () => {
    expect(dayOf(shanghai('2026-11-22T23:59:59.999'))).toBe('2026-11-22')
    expect(dayOf(shanghai('2026-11-23T00:00:00.000'))).toBe('2026-11-23')
  })

  it('a week runs from Monday to Sunday', () => {
    expect(periodOf('week', shanghai('2026-11-22T23:59:59.999')).key).toBe('2026-W47')
    const week = periodOf('week', shanghai('2026-11-23T00:00:00.000'))
    expect(week).toEqual({
      key: '2026-W48',
      kind: 'week',
      from: shanghai('2026-11-23T00:00:00'),
      until: shanghai('2026-11-30T00:00:00'),
    })
  })

  it('the first days of January may belong to the last week of the year before', () => {
    expect(periodOf('week', shanghai('2027-01-01T12:00:00')).key).toBe('2026-W53')
    expect(periodOf('week', shanghai('2024-12-30T00:00:00')).key).toBe('2025-W01')
  })

  it('a month knows its own length', () => {
    expect(periodOf('month', shanghai('2024-02-29T23:59:59.999'))).toEqual({
      key: '2024-02',
      kind: 'month',
      from: shanghai('2024-02-01T00:00:00'),
      until: shanghai('2024-03-01T00:00:00'),
    })
  })

  it('a period has ended at the first instant after it, and not before', () => {
    const since = shanghai('2026-11-05T10:00:00')
    expect(periodsEnded('month', since, shanghai('2026-11-30T23:59:59.999'))).toEqual([])
    expect(periodsEnded('month', since, shanghai('2026-12-01T00:00:00')).map(({ key }) => key)).toEqual(['2026-11'])
    expect(periodsEnded('week', since, shanghai('2026-11-23T00:00:00')).map(({ key }) => key)).toEqual([
      '2026-W45',
      '2026-W46',
      '2026-W47',
    ])
  })
})
