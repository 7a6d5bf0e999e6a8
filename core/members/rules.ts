/** An officer’s invitation lives for a week; a member’s own code for another browser for ten minutes. */
export const INVITATION_SECONDS = 7 * 24 * 3600
export const OWN_CODE_SECONDS = 10 * 60

/** Five wrong codes lock whoever tries them for a quarter of an hour. */
export const WRONG_CODES = 5
/** A whole office may sit behind one address, so an address gets more tries than a person. */
export const WRONG_CODES_PER_ADDRESS = 30
export const LOCK_SECONDS = 15 * 60

/** No 0/O, 1/I/L: read aloud over a desk, a code must survive. 31 letters to the tenth is 49 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 10

/** Turn secret bytes into a code such as `7KQ2M-9XR4T`. `bytes` needs at least ten. */
export const codeFrom = (bytes: Uint8Array): string => {
  const letters = Array.from(bytes.slice(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** A code as typed, without the spaces and dashes people put in. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[\s\-–—_]/g, '')
