import { refuse, type Refusal } from '../../../core/refusal'

/** Readers look for the mark of a PDF, and for its end, within so many bytes (ISO 32000-1, annex H, notes 13 and 18). */
const WITHIN = 1024

/** The extension of a document by its bytes, where it is a PDF that has come whole. */
export const inspectDocument = (document: Uint8Array): 'pdf' | Refusal<'WRONG_TYPE' | 'UNREADABLE'> => {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  if (!bytes.subarray(0, WITHIN).includes('%PDF-')) return refuse('WRONG_TYPE', { found: null, allowed: ['pdf'] })
  if (!bytes.subarray(-WITHIN).includes('%%EOF')) return refuse('UNREADABLE')
  return 'pdf'
}
