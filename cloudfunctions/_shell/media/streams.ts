/** How many bytes on the next head is, from the bytes of this one; null where it is none. */
type Step = (head: Buffer) => number | null

export interface Stream {
  /** What a head needs at most. */
  readonly head: number
  readonly step: Step
  /** Whether programs write zeros and tags around it. */
  readonly isPadded: boolean
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

const OGG_HEAD = 27
const OGG_MOST_PIECES = 255
const OGG_CHECKSUM_AT = 22

const OGG_CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0)
  return crc
})

/** A page of Ogg (RFC 3533, 6): its head, how many pieces it holds, how long each of them is, and the pieces. */
const ogg: Step = (head) => {
  if (head.toString('latin1', 0, 4) !== 'OggS') return null
  const pieces = OGG_HEAD + head[OGG_HEAD - 1]!
  const size = head.subarray(OGG_HEAD, pieces).reduce((sum, byte) => sum + byte, pieces)
  const said = head.readUInt32LE(OGG_CHECKSUM_AT)
  const page = Buffer.from(head.subarray(0, size)).fill(0, OGG_CHECKSUM_AT, OGG_CHECKSUM_AT + 4)
  const crc = page.reduce((sum, byte) => (sum << 8) ^ OGG_CRC[(sum >>> 24) ^ byte]!, 0) >>> 0
  return crc === said ? size : null
}

export const streams: Readonly<Record<'matroska' | 'ogg' | 'mp3' | 'adts', Stream>> = {
  matroska: { head: 12, step: matroska, isPadded: false },
  ogg: { head: OGG_HEAD + OGG_MOST_PIECES * 256, step: ogg, isPadded: false },
  mp3: { head: 4, step: mp3, isPadded: true },
  adts: { head: 7, step: adts, isPadded: true },
}
