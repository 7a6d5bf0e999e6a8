/**
 * none: nobody, or one who only tried codes; held: scanned the code of the door, and waits for an organiser to say that
 * they are there; in: came; out: came and checked out; absent: an organiser said so.
 */
export const presenceStates = ['none', 'held', 'in', 'out', 'absent'] as const

export type PresenceState = (typeof presenceStates)[number]

/**
 * code: scanned what the door showed; pass: showed their own to an organiser; late: scanned, and it arrived later; hand:
 * put in by an organiser; confirmed: held before, and seen there; left: checked out; taken_back: an organiser said that
 * they were not there; minutes: an organiser said how long it was.
 */
export const presenceDeeds = ['code', 'pass', 'late', 'hand', 'confirmed', 'left', 'taken_back', 'minutes'] as const

export type PresenceDeed = (typeof presenceDeeds)[number]

interface Move {
  readonly from: readonly PresenceState[]
  readonly become: PresenceState
}

/**
 * A code on a screen can be photographed and sent to anybody within its half minute, and nothing in it tells who holds
 * it: whoever scans one is noted, and it is an organiser who says that they are there (domain: officer confirmation). What
 * an organiser took back only an organiser puts in again, by hand: no code is worth more than their word.
 */
export const moves = {
  code: { from: ['none'], become: 'held' },
  pass: { from: ['none', 'held'], become: 'in' },
  late: { from: ['none'], become: 'held' },
  hand: { from: ['none', 'held', 'absent'], become: 'in' },
  confirmed: { from: ['held'], become: 'in' },
  left: { from: ['in'], become: 'out' },
} as const satisfies Partial<Record<PresenceDeed, Move>>

export type Arriving = keyof typeof moves

const coming: readonly PresenceState[] = ['in', 'out']

/** Whether that is somebody who came. */
export const isThere = (state: PresenceState): boolean => coming.includes(state)

/** Whether somebody’s seat is theirs for good: they came, or an organiser is still to say whether they did. */
export const holdsSeat = (state: PresenceState): boolean => isThere(state) || state === 'held'

/** A phone indoors is off by some hundred metres. */
const FAR_METRES = 500

/** Whether somebody says of themselves that they are not near: a hint for who confirms, who may know better. */
export const saysFar = (metres: number | null): boolean => metres !== null && metres > FAR_METRES

/** Wrong codes a member may try at one door; after that only an organiser can help. */
export const WRONG_CODES = 5
