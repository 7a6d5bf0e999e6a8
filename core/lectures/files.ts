/**
 * What an uploaded file is for. A clip has picture and sound, a voice sound alone, a slide is an image, a document a PDF, a
 * sheet a table.
 */
export const filePurposes = ['clip', 'voice', 'slide', 'document', 'sheet'] as const
export type FilePurpose = (typeof filePurposes)[number]

export const MAX_PARTS = 40

const MB = 1024 * 1024
export const MAX_BYTES: Record<FilePurpose, number> = {
  clip: 200 * MB,
  voice: 200 * MB,
  slide: 10 * MB,
  document: 10 * MB,
  sheet: 10 * MB,
}
export const MAX_PART_MS = 10 * 60 * 1000
/** Shorter than this nobody said anything: a slip of the thumb. */
export const MIN_PART_MS = 500

/** Encoders round up and pad; what is over by less than a second was recorded within the limit. */
export const isTooLong = (durationMs: number): boolean => durationMs > MAX_PART_MS + 999
