import { keyedHash } from './keyed-hash'

/** The secret part of a calendar’s address. It follows from the client-made id, so that a retry gets the same address. */
export const feedTokenOf = (secret: string, memberId: string, feedId: string): string =>
  keyedHash(secret, 'calendar', `${memberId} ${feedId}`).toString('base64url')

/** What is kept of it: without the key, nobody who reads the database can find the address. */
export const feedHashOf = (secret: string, token: string): Buffer => keyedHash(secret, 'calendar-token', token)
