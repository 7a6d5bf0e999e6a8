/** A thing that takes place, as a calendar takes it. */
export interface CalendarEvent {
  /** The same for the same thing, however often it is exported. */
  readonly id: string
  readonly title: string
  readonly place: string
  readonly note: string
  readonly from: Date
  readonly until: Date
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

/** An iCalendar file (RFC 5545) with one event and a reminder half an hour before it. */
export const calendarFile = ({ id, title, place, note, from, until }: CalendarEvent, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dangke//CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@dangke`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(until)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT30M',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
