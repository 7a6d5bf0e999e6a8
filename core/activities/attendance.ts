import { action } from '../action'
import { cursor } from '../cursor'
import { id, text } from '../text'
import * as z from '../zod'
import { presenceDeeds, presenceStates } from './presence'

/** As many as somebody may type; what is longer than the activity is refused by name. */
const MOST_MINUTES = 99_999

const attendee = z.object({
  memberId: id(),
  name: z.string(),
  organisation: z.string(),
  state: z.enum(presenceStates),
  at: z.nullable(z.iso.datetime()),
  leftAt: z.nullable(z.iso.datetime()),
  minutes: z.nullable(z.int()),
  /** How they were checked in. */
  how: z.nullable(z.enum(presenceDeeds)),
  /** How far from the place they said they were, in metres, to the hundred; a hint, no more. */
  metres: z.nullable(z.int()),
  guests: z.int(),
})

export type Attendee = z.output<typeof attendee>

const deed = z.object({
  deedId: id(),
  deed: z.enum(presenceDeeds),
  /** The moment it is about, and when it was written down. */
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  actor: z.string(),
  reason: z.nullable(z.string()),
  minutes: z.nullable(z.int()),
})

/** As many people as an organiser says something of at once. */
export const MOST_TOGETHER = 200

const together = z.array(id()).check(z.minLength(1), z.maxLength(MOST_TOGETHER))

export type AttendanceDeed = z.output<typeof deed>

const ofOne = { activityId: id(), memberId: id() }

/** The list at the door, and what its organisers put right, each with a reason that stays. */
export const attendance = {
  attendance: action('activities.attendance', {
    who: 'member',
    summary: 'Who came and who has not: what waits to be confirmed first, then those who came, then the others.',
    input: z.object({ activityId: id(), cursor: cursor('count', 'instant', 'id', 'text') }),
    output: z.object({
      title: z.string(),
      from: z.iso.datetime(),
      until: z.iso.datetime(),
      countsHours: z.boolean(),
      counts: z.object({
        expected: z.int(),
        in: z.int(),
        /** Of those who came and have not left, with whom they brought. */
        heads: z.int(),
        held: z.int(),
        /** Who came, and of whom nobody has said how long they stayed. */
        staying: z.int(),
        minutes: z.int(),
      }),
      people: z.array(attendee),
      next: z.nullable(z.string()),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN'],
  }),

  attendanceOf: action('activities.attendanceOf', {
    who: 'member',
    summary: 'All that was written down of somebody’s coming, oldest first.',
    input: z.object(ofOne),
    output: z.object({ deeds: z.array(deed) }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS'],
  }),

  confirmScans: action('activities.confirmScans', {
    who: 'member',
    summary: 'Say of these, who scanned the code, that they are there, and were since they scanned it.',
    input: z.object({ activityId: id(), memberIds: together }),
    output: z.object({ confirmed: z.int() }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN', 'TOO_EARLY', 'TOO_LATE'],
  }),

  checkOutAll: action('activities.checkOutAll', {
    who: 'member',
    summary: 'Where hours count: say that these, who came and have not left, stayed until now, or until the end.',
    input: z.object({ activityId: id(), memberIds: together }),
    output: z.object({ left: z.int() }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN', 'TOO_EARLY', 'TOO_LATE', 'NO_HOURS'],
  }),

  putIn: action('activities.putIn', {
    who: 'member',
    summary: 'Check somebody in by hand, with a reason; at the door also one without a sign-up, if there is a seat.',
    input: z.object({ ...ofOne, deedId: id(), reason: text(200), admit: z._default(z.boolean(), false) }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_YOURS',
      'NOT_OPEN',
      'TOO_EARLY',
      'TOO_LATE',
      'ALREADY_USED',
      'NOT_SIGNED_UP',
      'NOT_FOR_THEM',
      'NO_SEAT',
      'TEXT_REFUSED',
    ],
  }),

  takeBack: action('activities.takeBack', {
    who: 'member',
    summary: 'Say that somebody was not there, with a reason that they are shown; points it brought are reversed.',
    input: z.object({ ...ofOne, deedId: id(), reason: text(200) }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_YOURS',
      'NOT_OPEN',
      'TOO_EARLY',
      'TOO_LATE',
      'ALREADY_USED',
      'NOT_IN',
      'TEXT_REFUSED',
    ],
  }),

  setMinutes: action('activities.setMinutes', {
    who: 'member',
    summary:
      'Say how many minutes of somebody count, with a reason, once it has begun; no more than the activity lasts.',
    input: z.object({
      ...ofOne,
      deedId: id(),
      minutes: z.int().check(z.gte(0), z.lte(MOST_MINUTES)),
      reason: text(200),
    }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_YOURS',
      'NOT_OPEN',
      'TOO_EARLY',
      'TOO_LATE',
      'ALREADY_USED',
      'NO_HOURS',
      'TOO_MANY_MINUTES',
      'NOT_IN',
      'TEXT_REFUSED',
    ],
  }),

  attendanceSheet: action('activities.attendanceSheet', {
    who: 'member',
    summary: 'The list as an .xlsx file, in the answer itself: no copy with people’s names stays anywhere.',
    input: z.object({ activityId: id() }),
    output: z.object({ name: z.string(), base64: z.string() }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN'],
  }),
} as const
