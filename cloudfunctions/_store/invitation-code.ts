import { createHmac } from 'node:crypto'
import { codeFrom, plainCode } from '../../core/members/rules'

const keyed = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest()

/** The code of an invitation. It follows from the client-made id, so that a retry gets the same code. */
export const codeOf = (secret: string, issuedBy: string, invitationId: string): string =>
  codeFrom(keyed(secret, 'invitation', `${issuedBy} ${invitationId}`))

/** What is kept of a code: without the key, nobody who reads the database can find the code. */
export const hashOf = (secret: string, code: string): Buffer => keyed(secret, 'code', plainCode(code))
