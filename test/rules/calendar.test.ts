import { calendarFeed, calendarFile } from '../../core/calendar'

const event = {
  id: '7b3f1c52-0f5c-4c7e-9a44-1f8d3c1b7a10',
  title: '支部例会',
  place: '共享会议室',
  note: '',
  from: new Date('2026-11-17T10:00:00+08:00'),
  until: new Date('2026-11-17T11:30:00+08:00'),
}
const now = new Date('2026-11-16T04:05:06.789Z')

const linesOf = (file: string): string[] => file.split('\r\n')
/** As a calendar reads it: folded lines joined again. */
const read = (file: string): Map<string, string> =>
  new Map(
    file
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => line.split(/:(.*)/s).slice(0, 2) as [string, string]),
  )

test('a calendar file has its times in UTC and ends every line as RFC 5545 says', () => {
  const file = calendarFile(event, now)
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const fields = read(file)
  expect(fields.get('DTSTART')).toBe('20261117T020000Z')
  expect(fields.get('DTEND')).toBe('20261117T033000Z')
  expect(fields.get('DTSTAMP')).toBe('20261116T040506Z')
  expect(fields.get('UID')).toBe('7b3f1c52-0f5c-4c7e-9a44-1f8d3c1b7a10@dangke')
})

test('what would end a field early is escaped', () => {
  const fields = read(calendarFile({ ...event, title: '学习, 讨论; 再\\来', note: '第一行\r\n第二行\n第三行' }, now))
  expect(fields.get('SUMMARY')).toBe('学习\\, 讨论\\; 再\\\\来')
  expect(fields.get('LOCATION')).toBe('共享会议室')
  expect(calendarFile({ ...event, note: '一\r\n二' }, now)).toContain('DESCRIPTION:一\\n二\r\n')
})

test.each([
  ['Chinese', '党'.repeat(100)],
  ['emoji', '🎉'.repeat(60)],
  ['Latin', 'x'.repeat(300)],
])('long lines are folded at 75 octets and never inside a character: %s', (_, title) => {
  const file = calendarFile({ ...event, title }, now)
  for (const line of linesOf(file)) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/\ufffd/)
  }
  expect(read(file).get('SUMMARY')).toBe(title)
})

describe('a calendar that is read again and again', () => {
  const standing = {
    status: 'CONFIRMED',
    sequence: 2,
    changedAt: now,
    url: 'https://dangke.example/activity?id=1',
  } as const
  const feed = calendarFeed('党员活动', [
    { ...event, standing },
    { ...event, id: 'other', standing: { ...standing, status: 'CANCELLED', url: null } },
  ])

  test('has a name, each event with how it stands, and no method', () => {
    expect(feed.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(feed.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(feed).not.toContain('METHOD')
    const fields = read(feed)
    expect(fields.get('X-WR-CALNAME')).toBe('党员活动')
    expect(fields.get('SEQUENCE')).toBe('2')
    expect(fields.get('LAST-MODIFIED')).toBe('20261116T040506Z')
    expect(fields.get('DTSTAMP')).toBe('20261116T040506Z')
    expect(fields.get('URL')).toBe('https://dangke.example/activity?id=1')
    expect(feed.match(/^UID:.*$/gm)).toEqual([`UID:${event.id}@dangke`, 'UID:other@dangke'])
  })

  test('rings for what takes place alone', () => {
    expect(feed.match(/BEGIN:VALARM/g)).toHaveLength(1)
    expect(feed).toContain('STATUS:CANCELLED')
  })

  test('may be empty', () => expect(calendarFeed('空', [])).not.toContain('VEVENT'))
})
