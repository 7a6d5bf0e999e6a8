const UTF16 = [0xff, 0xfe]

const decoded = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // A decoder throws for what is none of its encoding: that is an answer here, not a fault.
    return null
  }
}

/**
 * Text as spreadsheets save it in China: UTF-8 with a mark or without, UTF-16 with one, GBK otherwise (of which GB 18030
 * is the superset); null for what is no text.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  if (UTF16.every((each, index) => bytes[index] === each)) return decoded('utf-16le', bytes)
  const text = decoded('utf-8', bytes) ?? decoded('gb18030', bytes)
  return text?.includes('\0') ? null : text
}
