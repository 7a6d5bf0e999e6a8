import { createHmac } from 'node:crypto'

/** A hash that nobody can make or check without the secret; what is hashed for one purpose is of no use for another. */
export const keyedHash = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest()
