import type { LocalFile } from './local-file'

const extensions: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/quicktime': 'mov',
  'image/jpeg': 'jpg',
}

/** `video/mp4;codecs=avc1` is mp4; what no table knows goes by its subtype. */
const extensionOf = (type: string): string => {
  const plain = type.split(';')[0] ?? ''
  return extensions[plain] ?? (plain.split('/')[1] ?? 'bin').replace(/[^a-z0-9]/g, '').slice(0, 5)
}

export const blobFile = (blob: Blob, durationMs: number): LocalFile => ({
  url: URL.createObjectURL(blob),
  bytes: blob.size,
  durationMs,
  extension: extensionOf(blob.type),
  blob,
})
