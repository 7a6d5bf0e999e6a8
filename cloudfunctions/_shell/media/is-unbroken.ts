import type { Read } from './inspect-media'
import type { Stream } from './streams'

/** What music programs write behind the last frame. */
const TAILS = ['TAG', 'APE', 'LYR', 'ID3']
const CHUNK = 1024 * 1024
/** A sound that was cut out of a longer one begins with the rest of a frame; the longest one is shorter than this. */
const FIRST_WITHIN = 8192

/** A file a chunk at a time, read from front to back: what is there from a place on, to the end of the file at most. */
const chunks = (bytes: number, read: Read) => {
  let [chunk, start] = [Buffer.alloc(0), 0]
  return async (at: number, length: number): Promise<Buffer> => {
    if (at < start || (at + length > start + chunk.length && start + chunk.length < bytes)) {
      start = at
      chunk = Buffer.from(await read(at, Math.min(at + CHUNK, bytes)))
    }
    return chunk.subarray(at - start, at - start + length)
  }
}

type Look = ReturnType<typeof chunks>

/** ID3 in front of the first frame: a head of ten bytes that says how many follow, seven bits in each, and of a foot. */
const behindTag = (head: Buffer): number => {
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0
  const foot = head[5]! & 0x10 ? 10 : 0
  return 10 + foot + head.subarray(6, 10).reduce((size, byte) => size * 128 + byte, 0)
}

/** The first place from there on that has no zero; some programs pad with them. */
const behindZeros = async (look: Look, from: number, bytes: number): Promise<number> => {
  for (let at = from; at < bytes;) {
    const some = await look(at, FIRST_WITHIN)
    const zeros = some.findIndex((byte) => byte !== 0)
    if (zeros >= 0) return at + zeros
    at += some.length
  }
  return bytes
}

/**
 * Whether every head of a stream is where the one before it says: rubbish in the middle is passed over by players, and by
 * parsers. Holds one chunk at a time. An end that is missing is not looked for here.
 */
export const isUnbroken = async ({ head, step, isPadded }: Stream, bytes: number, read: Read): Promise<boolean> => {
  const look = chunks(bytes, read)
  const sizeAt = async (at: number): Promise<number | null> => {
    const seen = await look(at, head)
    return step(Buffer.concat([seen, Buffer.alloc(head - seen.length)]))
  }
  /** Two heads, one where the other says. */
  const begins = async (at: number): Promise<boolean> => {
    const size = await sizeAt(at)
    return size !== null && (at + size + head > bytes || (await sizeAt(at + size)) !== null)
  }

  let at = 0
  if (isPadded) {
    at = await behindZeros(look, behindTag(await look(0, 10)), bytes)
    for (const last = at + FIRST_WITHIN; at < last && !(await begins(at));) at++
  }
  while (at < bytes) {
    const on = await sizeAt(at)
    if (on === null) return isPadded && (await isTail(look, at, bytes, head))
    at += on
  }
  return true
}

/** Whether nothing but padding and tags is left. */
const isTail = async (look: Look, from: number, bytes: number, head: number): Promise<boolean> => {
  const at = await behindZeros(look, from, bytes)
  return bytes - at < head || TAILS.includes((await look(at, 3)).toString('latin1'))
}
