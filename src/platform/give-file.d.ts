export interface GivenFile {
  readonly bytes: Uint8Array
  /** With its ending. */
  readonly name: string
  readonly type: 'application/pdf'
}

/** Hand a file over to whoever asked for it: to print it, keep it or send it on. False where this device would not. */
export const giveFile: (file: GivenFile) => Promise<boolean>
