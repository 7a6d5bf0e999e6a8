import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Two seconds each, 64 × 64, made with ffmpeg. */
export type Fixture =
  | 'clip-without-duration.webm'
  | 'clip-moov-last.mp4'
  | 'clip-moov-first.mp4'
  | 'clip-without-sound.mp4'
  | 'clip-hevc.mp4'
  | 'voice.m4a'
  | 'voice-ac3.mkv'

export const fixture = (name: Fixture): Buffer => readFileSync(join(__dirname, 'fixtures', name))

/** Silence, so little of it a second that ten minutes are no burden. */
export const wav = (milliseconds: number): Buffer => {
  const [rate, width] = [1000, 2]
  const samples = Buffer.alloc(Math.round((milliseconds * rate) / 1000) * width)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * width, 28)
  header.writeUInt16LE(width, 32)
  header.writeUInt16LE(width * 8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A picture of one pixel, whose header says what it is told to. */
export const png = (width = 1, height = 1): Buffer => {
  const image = Buffer.from(ONE_PIXEL, 'base64')
  image.writeUInt32BE(width, 16)
  image.writeUInt32BE(height, 20)
  return image
}

/** A drawing of 32 × 32, as a browser saves one. */
export const jpg = (): Buffer => readFileSync(join(__dirname, 'fixtures/picture.jpg'))

/** A page of the demonstration. */
export const webp = (): Buffer => readFileSync(join(__dirname, '../server/demo/media/anti-fraud/page-1.webp'))

export const gif = (): Buffer => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
