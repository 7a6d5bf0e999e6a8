import { createHmac } from 'node:crypto'

const keyed = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest()

/** The secret part of a calendar’s address. It follows from the client-made id, so that a retry gets the same address. */
export const feedTokenOf = (secret: string, memberId: string, feedId: string): string =>
  keyed(secret, 'calendar', `${memberId} ${feedId}`).toString('base64url')

/** What is kept of it: without the key, nobody who reads the database can find the address. */
export const feedHashOf = (secret: string, token: string): Buffer => keyed(secret, 'calendar-token', token)
