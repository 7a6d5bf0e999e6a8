/**
 * How loud a stretch of MP3 is, 0 to 1, without decoding it: each frame states the gain it is scaled by. Rough, but it
 * moves with the voice, and all a level meter can have where the platform hands out only encoded frames.
 *
 * Frame layout: ISO/IEC 11172-3 §2.4.1; mono only, which is what is recorded.
 */
export const mp3Level = (bytes: Uint8Array): number => {
  const levels: number[] = []
  for (let at = 0; at + LONGEST_PREFIX < bytes.length; at++) {
    if (!isFrameHeader(bytes, at)) continue
    levels.push(levelOf(bytes, at))
    at += SHORTEST_FRAME
  }
  return levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length)
}

const LONGEST_PREFIX = 12
const SHORTEST_FRAME = 60

/** Gains of a quiet room and of a voice close to the phone, measured; the scale is a quarter of a power of two. */
const QUIET_GAIN = 115
const LOUD_GAIN = 185

/** Eleven set bits, Layer III, and neither a forbidden bit rate nor a forbidden sample rate. */
const isFrameHeader = (bytes: Uint8Array, at: number): boolean => {
  const [sync = 0, version = 0, rates = 0] = bytes.subarray(at, at + 3)
  return sync === 0xff && (version & 0xe6) === 0xe2 && (rates & 0xf0) !== 0xf0 && (rates & 0x0c) !== 0x0c
}

const bits = (bytes: Uint8Array, from: number, count: number): number => {
  let value = 0
  for (let bit = from; bit < from + count; bit++)
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
  return value
}

const levelOf = (bytes: Uint8Array, at: number): number => {
  const version = bytes[at + 1] ?? 0
  const isMpeg1 = (version & 0x18) === 0x18
  const hasChecksum = (version & 0x01) === 0
  // Where the first granule’s fields begin: part2_3_length (12), big_values (9), global_gain (8).
  const granule = (at + 4) * 8 + (hasChecksum ? 16 : 0) + (isMpeg1 ? 18 : 9)
  const isSilent = bits(bytes, granule, 12) === 0
  const gain = bits(bytes, granule + 21, 8)
  return isSilent ? 0 : Math.min(1, Math.max(0, (gain - QUIET_GAIN) / (LOUD_GAIN - QUIET_GAIN)))
}
