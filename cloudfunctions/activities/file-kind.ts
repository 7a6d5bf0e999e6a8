import type { AttachmentKind } from '../../core/activities/activity'

/** As the upload was found to be by its bytes. */
export const fileKind = (location: string): AttachmentKind => (location.endsWith('.pdf') ? 'document' : 'picture')
