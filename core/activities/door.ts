import { action } from '../action'
import { instant } from '../instant'
import { spot } from '../stations/spot'
import { id } from '../text'
import * as z from '../zod'
import { presenceStates } from './presence'

const code = z.string().check(z.regex(/^\d{6}$/, 'six digits'))

/** Each code is compared with those of all doors there were. */
export const MOST_RENEWALS = 20

const key = z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))

const counts = z.object({
  /** People with a seat, guests not counted. */
  expected: z.int(),
  in: z.int(),
  held: z.int(),
})

/** Kept on the phone, so that everything goes on without a network. */
const clock = {
  /** The server’s, as it answered: by it the phone corrects its own. */
  now: z.iso.datetime(),
  title: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  countsHours: z.boolean(),
}

export const doorCard = z.object({ key, ...clock, counts })

export type DoorCard = z.output<typeof doorCard>

/** How somebody stands at the door. */
const standing = {
  state: z.enum(presenceStates),
  /** What coming brought, null for nothing. */
  points: z._default(z.nullable(z.int()), null),
  minutes: z._default(z.nullable(z.int()), null),
}

export const passCard = z.object({
  key,
  ...clock,
  /** The number of their sign-up, which an organiser types with the digits; null for one who has none. */
  number: z.nullable(z.int()),
  ...standing,
  /** Of one who is held: when they scanned, and the host whose organisers are to confirm it. */
  held: z._default(z.nullable(z.object({ since: z.iso.datetime(), by: z.string() })), null),
  /** Why an organiser said that they were not there. */
  reason: z._default(z.nullable(z.string()), null),
})

/** A member’s pass as an organiser’s phone read it, or as its organiser typed it. */
const shownPass = z.union([
  z.object({ memberId: id(), code }),
  z.object({ number: z.int().check(z.gte(0), z.lte(9999)), code }),
])

export const passScan = z.object({
  scanId: id(),
  /** When it was scanned, by the phone’s corrected clock. */
  at: instant(),
  /** Whether they leave. */
  leaving: z._default(z.boolean(), false),
  pass: shownPass,
})

export type PassScan = z.input<typeof passScan>

/** What became of a scanned pass. */
const scanOutcomes = [
  'in',
  'out',
  'not_signed_up',
  'wrong_pass',
  'too_early',
  'too_late',
  'taken_back',
  'not_in',
] as const

export type ScanOutcome = (typeof scanOutcomes)[number]

const settled = z.object({
  scanId: id(),
  outcome: z.enum(scanOutcomes),
  /** Null where the pass names nobody. */
  memberId: z.nullable(id()),
  name: z.nullable(z.string()),
})

export type SettledScan = z.output<typeof settled>

/** The door of an activity: its codes, members’ passes, and what was scanned of either, with a network or without. */
export const door = {
  doorKey: action('activities.doorKey', {
    who: 'member',
    summary: 'The key from which an organiser’s phone makes the codes of its screen, and how many have come.',
    input: z.object({ activityId: id() }),
    output: doorCard,
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN'],
  }),

  renewDoor: action('activities.renewDoor', {
    who: 'member',
    summary:
      'Make all codes of a door others, where its key may be in wrong hands; what was scanned before still counts.',
    input: z.object({
      activityId: id(),
      /** What the codes are made of then; the same for a retry. */
      door: id(),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN', 'TOO_OFTEN'],
  }),

  pass: action('activities.pass', {
    who: 'member',
    summary: 'The asker’s own key for an activity: their pass is made of it, and seals what they scan offline.',
    input: z.object({ activityId: id() }),
    output: passCard,
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OPEN'],
  }),

  checkIn: action('activities.checkIn', {
    who: 'member',
    summary:
      'Scan the code an organiser’s screen shows: it is noted, and counts once an organiser confirms who is there.',
    input: z.object({
      activityId: id(),
      code,
      /** Of a code that was scanned without a network: when, by the phone’s corrected clock, sealed by the member’s key. */
      queued: z.optional(z.object({ at: instant(), seal: z.string().check(z.maxLength(64)) })),
      /** Where the member is, if they wish to say: it becomes a distance for the organisers, and is not kept. */
      spot: z.optional(spot),
    }),
    output: z.object(standing),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_OPEN',
      'NOT_SIGNED_UP',
      'TOO_EARLY',
      'TOO_LATE',
      'WRONG_CODE',
      'CODE_EXPIRED',
      'LOCKED',
      'NOT_YOUR_SCAN',
      'TAKEN_BACK',
    ],
  }),

  settleScans: action('activities.settleScans', {
    who: 'member',
    summary: 'What an organiser’s phone scanned of members’ passes, at once or later: they vouch for it.',
    input: z.object({ activityId: id(), scans: z.array(passScan).check(z.minLength(1), z.maxLength(200)) }),
    output: z.object({ settled: z.array(settled) }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_OPEN', 'TOO_EARLY', 'TOO_LATE'],
  }),
} as const
