import { refuse, type Refusal } from '../../../core/refusal'

interface InspectedDocument {
  readonly extension: 'pdf'
  readonly bytes: number
  readonly durationMs: 0
}

/** Readers look for the mark of a PDF, and for its end, within so many bytes (ISO 32000-1, annex H, notes 13 and 18). */
const WITHIN = 1024

/** Whether a document is a PDF that has come whole, by its own bytes. */
export const inspectDocument = (document: Uint8Array): InspectedDocument | Refusal<'WRONG_TYPE' | 'UNREADABLE'> => {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  if (!bytes.subarray(0, WITHIN).includes('%PDF-')) return refuse('WRONG_TYPE', { found: null, allowed: ['pdf'] })
  if (!bytes.subarray(-WITHIN).includes('%%EOF')) return refuse('UNREADABLE')
  return { extension: 'pdf', bytes: bytes.byteLength, durationMs: 0 }
}
