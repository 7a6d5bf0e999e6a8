import { createHash } from 'node:crypto'

export const etagOf = (written: string): string => `"${createHash('sha256').update(written).digest('base64url')}"`

/** RFC 9110, 13.1.2: any of those listed, compared weakly, for a proxy that packs an answer makes its tag weak. */
export const isKnown = (given: string | undefined, etag: string): boolean =>
  given !== undefined &&
  given.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
