import type * as Mediabunny from 'mediabunny'
import { refuse, type Refusal } from '../../../core/refusal'
import type { FileRefusal, Inspected } from './inspected'
import { isUnbroken } from './is-unbroken'
import { streams, type Stream } from './streams'

export type Read = (from: number, to: number) => Promise<Uint8Array>

interface Upload {
  readonly bytes: number
  readonly read: Read
}

/** What phones and browsers record and every phone plays again. HEVC is not among them: most browsers cannot show it. */
const VIDEO_CODECS = ['avc', 'vp8', 'vp9', 'av1']
const AUDIO_CODECS = ['aac', 'opus', 'mp3', 'vorbis', 'pcm-s16', 'pcm-f32']

/** What a file of a format is called, by what it is for, and how one that has no index goes on from piece to piece. */
interface Known {
  readonly clip?: string
  readonly voice?: string
  readonly stream?: Stream
}

const formats = (m: typeof Mediabunny): ReadonlyMap<Mediabunny.InputFormat, Known> =>
  new Map<Mediabunny.InputFormat, Known>([
    [m.MP4, { clip: 'mp4', voice: 'm4a' }],
    [m.QTFF, { clip: 'mov', voice: 'm4a' }],
    [m.WEBM, { clip: 'webm', voice: 'weba', stream: streams.matroska }],
    [m.MATROSKA, { clip: 'webm', voice: 'weba', stream: streams.matroska }],
    [m.MP3, { voice: 'mp3', stream: streams.mp3 }],
    [m.ADTS, { voice: 'aac', stream: streams.adts }],
    [m.OGG, { voice: 'ogg', stream: streams.ogg }],
    [m.WAVE, { voice: 'wav' }],
  ])

/**
 * A clip has a picture and a sound, a voice a sound alone; both in codecs that every member’s phone plays. A voice is heard
 * over a slide, so that no reviewer would see a film in it. The cover that a recorder or a music program writes beside a
 * sound (ID3’s APIC, MP4’s covr) is no track of the file: nothing here ever shows it, and it may stay.
 */
export const inspectMedia = async (
  { bytes, read }: Upload,
  purpose: 'clip' | 'voice',
): Promise<Inspected | Refusal<FileRefusal>> => {
  // Half a megabyte of parsers, wanted for uploads only.
  const m = await import('mediabunny')
  const known = formats(m)
  let storageFailed: Error | undefined
  const reading: Read = (from, to) =>
    read(from, to).catch((error: Error) => {
      storageFailed = error
      throw error
    })
  const input = new m.Input({
    formats: [...known.keys()],
    source: new m.CustomSource({
      getSize: () => bytes,
      read: reading,
      prefetchProfile: 'network',
    }),
  })
  try {
    if (!(await input.canRead())) return refuse('WRONG_TYPE', { found: null })
    const format = await input.getFormat()
    const { [purpose]: extension, stream } = known.get(format) ?? {}
    if (!extension) return refuse('WRONG_TYPE', { found: format.name })

    // Before the parser gets any further: rubbish leads some of them round in circles.
    if (stream && !(await isUnbroken(stream, bytes, reading))) return refuse('UNREADABLE')
    const tracks = await judgeTracks(input, purpose)
    if ('refused' in tracks) return tracks
    for (const track of tracks) if (!(await isWhole(m, track))) return refuse('UNREADABLE')
    return { extension, bytes, durationMs: Math.round((await input.computeDuration()) * 1000) }
  } catch {
    // A header that promises what the rest does not hold: the parser throws wherever it notices. A storage that cannot
    // be read is no fault of the file’s.
    if (storageFailed) throw storageFailed
    return refuse('UNREADABLE')
  } finally {
    input.dispose()
  }
}

/** The tracks that are wanted, where they are there and in a codec that is. */
const judgeTracks = async (
  input: Mediabunny.Input,
  purpose: 'clip' | 'voice',
): Promise<Mediabunny.InputTrack[] | Refusal<FileRefusal>> => {
  if ((await input.getTracks()).length === 0) return refuse('UNREADABLE')
  const sound = await input.getPrimaryAudioTrack()
  const picture = await input.getPrimaryVideoTrack()
  if (purpose === 'clip' && !picture) return refuse('NO_PICTURE')
  if (purpose === 'voice' && picture) return refuse('HAS_PICTURE')
  if (!sound) return refuse('NO_SOUND')
  if (picture && !VIDEO_CODECS.includes(picture.codec ?? '')) return refuse('WRONG_TYPE', { found: picture.codec })
  if (!AUDIO_CODECS.includes(sound.codec ?? '')) return refuse('WRONG_TYPE', { found: sound.codec })
  return picture ? [picture, sound] : [sound]
}

/**
 * An index may promise more than the file holds, where an upload was cut short: its last packet tells. That a packet is
 * what its encoder wrote shows without decoding it only in AVC, which is cut in units that say how long they are.
 */
const isWhole = async (m: typeof Mediabunny, track: Mediabunny.InputTrack): Promise<boolean> => {
  const sink = new m.EncodedPacketSink(track)
  if (!(await sink.getPacket(Infinity))) return false
  if (!track.isVideoTrack() || track.codec !== 'avc') return true
  const avcc = (await track.getDecoderConfig())?.description
  // Without one the units are set apart by marks, which rubbish does not break.
  if (!avcc) return true
  const lengthBytes = (viewOf(avcc)[4]! & 3) + 1
  for await (const { data } of sink.packets()) if (!hasUnits(data, lengthBytes)) return false
  return true
}

const viewOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)

/** Whether units follow one another, each behind its length (ISO 14496-15, 5.3.4.2), until the end of a packet. */
const hasUnits = (packet: Uint8Array, lengthBytes: number): boolean => {
  let at = 0
  while (at + lengthBytes <= packet.length)
    at += packet.subarray(at, at + lengthBytes).reduce((length, byte) => length * 256 + byte, 0) + lengthBytes
  return at === packet.length
}
