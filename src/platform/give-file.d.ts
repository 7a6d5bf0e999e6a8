/** What is in a file: bytes, the same as base64, or where the server keeps it. */
export type Content = { readonly bytes: Uint8Array } | { readonly base64: string } | { readonly url: string }

/** `name` is with its ending. */
export type GivenFile = Content & { readonly name: string; readonly kind: 'pdf' | 'xlsx' }

/**
 * Hand a file over to whoever asked for it, under its name: a download, or in WeChat its viewer, whose menu keeps it, prints
 * it or sends it on. False where this device would not.
 */
export const giveFile: (file: GivenFile) => Promise<boolean>
