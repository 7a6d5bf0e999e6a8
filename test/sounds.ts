import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny'
import { fixture, jpg } from './media'

/** 32 kbit/s at 44.1 kHz, one channel: a frame is this long, and one of zeros is silent. */
const FRAME_BYTES = 104
const FRAME_HEADER = Buffer.from([0xff, 0xfb, 0x10, 0xc4])
const SAMPLES_A_FRAME = 1152
const RATE = 44_100

/** Silence as WeChat’s recorder hands it out, as MP3: frames and nothing around them. */
export const mp3 = (milliseconds: number): Buffer => {
  const frame = Buffer.alloc(FRAME_BYTES)
  FRAME_HEADER.copy(frame)
  const frames = Math.round((milliseconds * RATE) / 1000 / SAMPLES_A_FRAME)
  return Buffer.concat(Array.from({ length: frames }, () => frame))
}

const tag = (flags: number) =>
  Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, flags, 0, 0, 0, 10]), Buffer.alloc(10)])

/** As music programs leave it: with room behind a tag, a foot to the tag, half a frame in front, zeros at the end. */
export const leftBy = {
  room: (milliseconds: number) => Buffer.concat([tag(0), Buffer.alloc(300), mp3(milliseconds)]),
  foot: (milliseconds: number) => Buffer.concat([tag(0x10), Buffer.from('3DI'), Buffer.alloc(7), mp3(milliseconds)]),
  half: (milliseconds: number) => Buffer.concat([Buffer.alloc(FRAME_BYTES / 2, 7), mp3(milliseconds)]),
  zeros: (whole: Buffer) => Buffer.concat([whole, Buffer.alloc(512)]),
}

/** The sound of a file as it is, in a container of its own. */
const sound = async (from: Buffer, format: OutputFormat, cover: Buffer | null): Promise<Buffer> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(from) })
  const target = new BufferTarget()
  const images = cover ? [{ data: cover, mimeType: 'image/jpeg', kind: 'coverFront' as const }] : []
  const conversion = await Conversion.init({
    input,
    output: new Output({ format, target }),
    video: { discard: true },
    tags: { images },
    showWarnings: false,
  })
  await conversion.execute()
  return Buffer.from(target.buffer!)
}

/** As browsers record a voice: a WebM with a sound and nothing else. */
export const webmVoice = () => sound(fixture('clip-without-duration.webm'), new WebMOutputFormat(), null)

/** As some browsers record a voice: Ogg. */
export const oggVoice = () => sound(fixture('clip-without-duration.webm'), new OggOutputFormat(), null)

/** As music programs save a sound: the picture of its cover stands beside it, and is no track. */
export const withCover = {
  mp3: () => sound(mp3(2000), new Mp3OutputFormat(), jpg()),
  m4a: () => sound(fixture('voice.m4a'), new Mp4OutputFormat(), jpg()),
}

const ADTS_BYTES = 100

/** Frames of AAC at 44.1 kHz, one channel, and nothing around them; nobody decodes what is in them. */
export const adts = (milliseconds: number): Buffer => {
  const frame = Buffer.alloc(ADTS_BYTES)
  Buffer.from([0xff, 0xf1, 0x50, 0x40, ADTS_BYTES >> 3, ((ADTS_BYTES & 7) << 5) | 0x1f, 0xfc]).copy(frame)
  return Buffer.concat(Array.from({ length: Math.round((milliseconds * RATE) / 1000 / 1024) }, () => frame))
}
