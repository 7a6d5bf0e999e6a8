import { codeFrom, plainCode } from '../../core/members/rules'
import { keyedHash } from './keyed-hash'

/** The code of an invitation. It follows from the client-made id, so that a retry gets the same code. */
export const codeOf = (secret: string, issuedBy: string, invitationId: string): string =>
  codeFrom(keyedHash(secret, 'invitation', `${issuedBy} ${invitationId}`))

/** What is kept of a code: without the key, nobody who reads the database can find the code. */
export const hashOf = (secret: string, code: string): Buffer => keyedHash(secret, 'code', plainCode(code))
