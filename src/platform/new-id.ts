import { v4 } from 'uuid'

/** WeChat and browsers without HTTPS lack parts of `crypto`; these ids must be unique, not secret. */
const sixteenBytes = (): Uint8Array => {
  const bytes = new Uint8Array(16)
  if (typeof crypto !== 'undefined' && 'getRandomValues' in crypto) return crypto.getRandomValues(bytes)
  return bytes.map(() => Math.floor(Math.random() * 256))
}

/** A client-made id, sent with whatever changes something, so that a retry changes nothing twice. */
export const newId = (): string => v4({ random: sixteenBytes() })
