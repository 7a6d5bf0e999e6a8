import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Whose bid for what. What was sealed for one opens for no other. */
export interface Seal {
  readonly tenderId: string
  readonly organisationId: string
}

/** NIST SP 800-38D: a nonce of 96 bits, never used twice with one key; a tag of 128. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LENGTH_BYTES = 4
/**
 * Every bid is as long as every other: its size tells nothing. The longest there can be, of 2,540 characters of four
 * bytes each and the JSON around them, is shorter.
 */
const PLAIN_BYTES = 12_288

/** RFC 5869: each tender has a key of its own, which follows from the installation’s secret and is kept nowhere. */
const keyOf = (secret: string, tenderId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, tenderId, 'dangke/bid/1', 32))

const boundTo = ({ tenderId, organisationId }: Seal): Buffer => Buffer.from(`${tenderId} ${organisationId}`)

/**
 * AES-256-GCM, bound to tender and bidder: nonce, tag, ciphertext. Without the installation’s secret nobody reads it, and
 * who can write to the database cannot change it, or put it in another’s place, without being found out.
 */
export const sealed = (secret: string, seal: Seal, content: unknown): Buffer => {
  const words = Buffer.from(JSON.stringify(content))
  if (words.length > PLAIN_BYTES - LENGTH_BYTES)
    throw new Error(`a bid of ${words.length} bytes is longer than any can be`)
  const plain = Buffer.alloc(PLAIN_BYTES)
  plain.writeUInt32BE(words.length)
  words.copy(plain, LENGTH_BYTES)

  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, seal.tenderId), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(seal))
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden])
}

/** What was sealed; null where it was sealed with another secret or for another bidder, or was changed since. */
export const opened = (secret: string, seal: Seal, bytes: Buffer): unknown => {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, seal.tenderId), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(seal))
  decipher.setAuthTag(tag)
  const plain = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
  try {
    decipher.final()
  } catch {
    return null
  }
  const length = plain.readUInt32BE()
  return JSON.parse(plain.subarray(LENGTH_BYTES, LENGTH_BYTES + length).toString('utf8'))
}
