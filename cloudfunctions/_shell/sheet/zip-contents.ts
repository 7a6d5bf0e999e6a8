/** A file in a zip archive, and how many bytes it unpacks to. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: number
}

const END = 0x06054b50
const END_LENGTH = 22
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 0xffff
/** A number that stands elsewhere, as archives of four gigabytes have it. */
const ELSEWHERE = 0xffffffff
const SIZE_FOLLOWS = 8
/** Nothing takes a few bytes when it is packed. */
const NOTHING_PACKED = 16

/** Where the archive's directory is said to be; the same place that hucre reads, which is the last that says so. */
const findEnd = (view: DataView): number => {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

/**
 * What an archive says it holds (PKWARE's APPNOTE, 4.3.12), read without unpacking anything. Null for what is no archive,
 * or one that leaves a size open: whoever unpacks it stops at the size that is said here.
 */
export const zipContents = (archive: Uint8Array): ZipEntry[] | null => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
    const [packed, bytes] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength))
    const follows = packed === 0 && (view.getUint16(at + 8, true) & SIZE_FOLLOWS) > 0 && !name.endsWith('/')
    if (packed === ELSEWHERE || bytes === ELSEWHERE || follows || (bytes === 0 && packed > NOTHING_PACKED)) return null
    entries.push({ name, bytes })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
