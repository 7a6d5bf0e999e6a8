import type { Read } from './inspect-media'

/** How many bytes on the next head is, from the bytes of this one; null where it is none. */
type Step = (head: Buffer) => number | null

export interface Stream {
  /** What a head needs at most. */
  readonly head: number
  readonly step: Step
}

const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
/** What stands in a file of Matroska (RFC 9559): its head, then within its segment, then within a cluster of that. */
const ELEMENTS: ReadonlySet<number> = new Set([
  ...[0x1a45dfa3, SEGMENT, 0xec, 0xbf],
  ...[0x114d9b74, 0x1549a966, 0x1654ae6b, CLUSTER, 0x1c53bb6b, 0x1941a469, 0x1043a770, 0x1254c367],
  ...[0xe7, 0x5854, 0xa7, 0xab, 0xa3, 0xa0, 0xaf],
])

/** A segment and a cluster are gone into, whether they know their size or not; anything else is passed over. */
const matroska: Step = (head) => {
  const idBytes = Math.clz32(head[0]!) - 23
  if (idBytes > 4) return null
  const id = head.readUIntBE(0, idBytes)
  const sizeBytes = Math.clz32(head[idBytes]!) - 23
  if (!ELEMENTS.has(id) || sizeBytes > 8) return null
  const start = idBytes + sizeBytes
  if (id === SEGMENT || id === CLUSTER) return start
  const first = head[idBytes]! & (0xff >> sizeBytes)
  return head.subarray(idBytes + 1, start).reduce((size, byte) => size * 256 + byte, first) + start
}

const KILOBITS = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const HERTZ = [44_100, 48_000, 32_000]

/** A frame of MPEG audio, layer III (ISO 11172-3, 2.4.1.3; halves and quarters of its rates, ISO 13818-3). */
const mp3: Step = (head) => {
  const [version, layer] = [(head[1]! >> 3) & 3, (head[1]! >> 1) & 3]
  const kilobits = KILOBITS[version === 3 ? 0 : 1][head[2]! >> 4]
  const hertz = HERTZ[(head[2]! >> 2) & 3]
  if (head.readUInt16BE(0) < 0xffe0 || version === 1 || layer !== 1 || !kilobits || !hertz) return null
  const [samples, rate] = version === 3 ? [144, hertz] : [72, hertz / (version === 2 ? 2 : 4)]
  return Math.floor((samples * kilobits * 1000) / rate) + ((head[2]! >> 1) & 1)
}

/** A frame of AAC (ISO 14496-3, 1.A.2.2). */
const adts: Step = (head) => {
  const size = ((head[3]! & 3) << 11) | (head[4]! << 3) | (head[5]! >> 5)
  return (head.readUInt16BE(0) & 0xfff6) === 0xfff0 && size >= 7 ? size : null
}

export const streams: Readonly<Record<'matroska' | 'mp3' | 'adts', Stream>> = {
  matroska: { head: 12, step: matroska },
  mp3: { head: 4, step: mp3 },
  adts: { head: 7, step: adts },
}

/** What music programs write behind the last frame. */
const TAILS = ['TAG', 'APE', 'LYR', 'ID3']
const CHUNK = 1024 * 1024

/**
 * ID3 in front of the first frame: a head of ten bytes that says how many follow, seven bits in each. Some programs write
 * zeros behind it.
 */
const behindTag = (chunk: Buffer): number => {
  if (chunk.toString('latin1', 0, 3) !== 'ID3') return 0
  let at = 10 + chunk.subarray(6, 10).reduce((size, byte) => size * 128 + byte, 0)
  while (chunk[at] === 0) at++
  return at
}

/**
 * Whether every head of a stream is where the one before it says: rubbish in the middle is passed over by players, and by
 * parsers. Holds one chunk at a time. An end that is missing is not looked for here.
 */
export const isUnbroken = async ({ head, step }: Stream, bytes: number, read: Read): Promise<boolean> => {
  let [chunk, start] = [Buffer.from(await read(0, Math.min(CHUNK, bytes))), 0]
  let at = behindTag(chunk)
  while (at < bytes) {
    if (at + head > start + chunk.length && start + chunk.length < bytes) {
      start = at
      chunk = Buffer.from(await read(at, Math.min(at + CHUNK, bytes)))
    }
    const rest = chunk.subarray(at - start, at - start + head)
    const on = step(Buffer.concat([rest, Buffer.alloc(head - rest.length)]))
    if (on === null) return bytes - at < head || TAILS.includes(rest.toString('latin1', 0, 3))
    at += on
  }
  return true
}
