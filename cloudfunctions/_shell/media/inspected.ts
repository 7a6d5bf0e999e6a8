export interface Inspected {
  /** By the bytes; what the client called the file does not count. */
  readonly extension: string
  readonly bytes: number
  /** 0 for what does not last: an image, a document or a sheet. */
  readonly durationMs: number
}

export type FileRefusal =
  'WRONG_TYPE' | 'UNREADABLE' | 'TOO_LONG' | 'TOO_SHORT' | 'TOO_BIG' | 'NO_PICTURE' | 'HAS_PICTURE' | 'NO_SOUND'
