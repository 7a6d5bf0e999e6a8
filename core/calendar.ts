/** A thing that takes place, as a calendar takes it. */
export interface CalendarEvent {
  /** The same for the same thing, however often it is exported. */
  readonly id: string
  readonly title: string
  readonly place: string
  readonly note: string
  readonly from: Date
  readonly until: Date
  /** Of a calendar that is read again and again: how things stand with it by now. */
  readonly standing?: Standing
}

export interface Standing {
  /** RFC 5545, 3.8.1.11: takes place, may yet for whoever reads, or does not after all. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** Grows with each change of its time or place. */
  readonly sequence: number
  readonly changedAt: Date
  /** Where to read more. */
  readonly url: string | null
}

/** RFC 5545, 3.3.5, form 2: UTC. */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')

/** In UTF-8. A surrogate is half of a character of four. */
const octets = (char: string): number => {
  const code = char.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const LINE_OCTETS = 75

/** RFC 5545, 3.1: no line is longer than 75 octets; what goes on does so after a line break and a space. */
const folded = (line: string): string => {
  let [out, length] = ['', 0]
  for (const char of line) {
    const size = octets(char)
    if (length + size > LINE_OCTETS) [out, length] = [`${out}\r\n `, 1]
    out += char
    length += size
  }
  return out
}

const REMINDER = 'TRIGGER:-PT30M'

const standingLines = ({ status, sequence, changedAt, url }: Standing): string[] => [
  `STATUS:${status}`,
  `SEQUENCE:${sequence}`,
  `LAST-MODIFIED:${utc(changedAt)}`,
  ...(url ? [`URL:${url}`] : []),
]

/** An event, with a reminder half an hour before it unless it does not take place. */
const eventLines = ({ id, title, place, note, from, until, standing }: CalendarEvent, stamp: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@dangke`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(from)}`,
  `DTEND:${utc(until)}`,
  `SUMMARY:${escaped(title)}`,
  `LOCATION:${escaped(place)}`,
  `DESCRIPTION:${escaped(note)}`,
  ...(standing ? standingLines(standing) : []),
  ...(standing?.status === 'CANCELLED'
    ? []
    : ['BEGIN:VALARM', 'ACTION:DISPLAY', REMINDER, `DESCRIPTION:${escaped(title)}`, 'END:VALARM']),
  'END:VEVENT',
]

const written = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dangke//CN', 'CALSCALE:GREGORIAN']

/** An iCalendar file (RFC 5545) with one event. */
export const calendarFile = (event: CalendarEvent, now: Date): string =>
  written([...HEAD, 'METHOD:PUBLISH', ...eventLines(event, now), 'END:VCALENDAR'])

/**
 * A calendar that apps subscribe to and read again each hour (RFC 7986 for its name and that hour, with what older apps
 * read in their place). It has no METHOD, so that DTSTAMP is when an event was changed last: while nothing changes, the
 * text is the same.
 */
export const calendarFeed = (name: string, events: readonly (CalendarEvent & { standing: Standing })[]): string =>
  written([
    ...HEAD,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, event.standing.changedAt)),
    'END:VCALENDAR',
  ])
