import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A code lives for half a minute. */
export const STEP_MS = 30_000
const DIGITS = 6
/** A code of the step before or after is taken as well: clocks differ, and somebody has to type it. */
const NEIGHBOURS = 1
/** So many steps back, ten minutes, a code is known for one that was right. */
const REMEMBERED = 20

/** Keys and what they are applied to are ASCII; mini-programs have no TextEncoder. */
const bytes = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0))
const keyed = (key: string, ascii: string): Uint8Array => hmac(sha256, bytes(key), bytes(ascii))

/** Dynamic truncation to decimal digits, as RFC 4226 (section 5.3) does it for its 20 bytes; these are 32. */
const digits = (mac: Uint8Array): string => {
  const offset = mac[mac.length - 1]! & 15
  const number = new DataView(mac.buffer, mac.byteOffset).getUint32(offset) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The step an instant is in, in milliseconds since 1970. */
export const stepOf = (at: number): number => Math.floor(at / STEP_MS)

/** What an organiser’s screen shows in a step, by the key of the activity’s door. */
export const doorCode = (doorKey: string, step: number): string => digits(keyed(doorKey, `door:${step}`))

/** A member’s own key for an activity. It follows from the door’s, so that an organiser’s phone knows it without a network. */
export const passKey = (doorKey: string, memberId: string): string => bytesToHex(keyed(doorKey, `pass:${memberId}`))

/** What a member’s own screen shows in a step, to be scanned by an organiser. */
export const passCode = (key: string, step: number): string => digits(keyed(key, `pass:${step}`))

/** Binds a code that was scanned without a network to the member who scanned it and to that moment (ms since 1970). */
export const seal = (key: string, code: string, at: number): string =>
  bytesToHex(keyed(key, `scan:${code}:${at}`).subarray(0, 16))

export type Age = 'live' | 'expired' | 'wrong'

/** Whether a code is one of this moment, one of the last ten minutes, or none at all. */
export const ageOf = (codeOf: (step: number) => string, code: string, at: number): Age => {
  const now = stepOf(at)
  for (let step = now + NEIGHBOURS; step >= now - REMEMBERED; step--)
    if (codeOf(step) === code) return step >= now - NEIGHBOURS ? 'live' : 'expired'
  return 'wrong'
}

export const isLive = (codeOf: (step: number) => string, code: string, at: number): boolean =>
  ageOf(codeOf, code, at) === 'live'
