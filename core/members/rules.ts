import { answersFor, type Office, type Path } from '../organisation/rules'
import type { OfficerRole } from '../organisation/tree'

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

interface HeldOffice extends Office {
  readonly path: Path
  readonly role: OfficerRole
}

/**
 * Whoever has somebody’s code can become them, so a code for an officer comes from above their office, or from the secretary
 * beside it; where nothing is above, from any officer of the same.
 */
export const mayInvite = (
  offices: readonly (Office & { readonly role: OfficerRole })[],
  invited: { readonly path: Path; readonly offices: readonly HeldOffice[] },
): boolean => {
  const outranks = ({ organisationId, path, role }: HeldOffice): boolean => {
    const beside = offices.filter((office) => office.organisationId === organisationId)
    if (path.length === 1) return beside.length > 0
    return (
      answersFor(offices, path.slice(0, -1)) ||
      (role !== 'secretary' && beside.some((each) => each.role === 'secretary'))
    )
  }
  return answersFor(offices, invited.path) && invited.offices.every(outranks)
}
