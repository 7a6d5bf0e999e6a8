/** Show a document or a picture that has an address; false where this device would not. */
export const openFile: (file: { url: string; kind: 'picture' | 'document' }) => Promise<boolean>
