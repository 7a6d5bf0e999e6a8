import type { FileHandle } from 'node:fs/promises'

/** Bytes from (included) to (excluded); fewer where the file ends before. */
export const readRange = async (file: FileHandle, from: number, to: number): Promise<Uint8Array> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}
