import type { LocalFile } from './local-file'

/** Keep a file on this device until it is uploaded, so that closing the app loses nothing. As far as there is room. */
export const keep: (fileId: string, file: LocalFile) => Promise<void>
/** Null where there was no room for it, or the person cleared the app’s storage. */
export const kept: (fileId: string) => Promise<LocalFile | null>
export const letGo: (fileId: string) => Promise<void>
