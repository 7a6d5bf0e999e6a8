import type * as Mediabunny from 'mediabunny'
import { refuse, type Refusal } from '../../../core/refusal'
import type { FileRefusal, Inspected } from './inspect'

interface Upload {
  readonly bytes: number
  readonly read: (from: number, to: number) => Promise<Uint8Array>
}

/** What phones and browsers record and every phone plays again. HEVC is not among them: most browsers cannot show it. */
const VIDEO_CODECS = ['avc', 'vp8', 'vp9', 'av1']
const AUDIO_CODECS = ['aac', 'opus', 'mp3', 'vorbis', 'pcm-s16', 'pcm-f32']

const extensions = (m: typeof Mediabunny): ReadonlyMap<Mediabunny.InputFormat, { clip?: string; voice?: string }> =>
  new Map<Mediabunny.InputFormat, { clip?: string; voice?: string }>([
    [m.MP4, { clip: 'mp4', voice: 'm4a' }],
    [m.QTFF, { clip: 'mov', voice: 'm4a' }],
    [m.WEBM, { clip: 'webm', voice: 'weba' }],
    [m.MATROSKA, { clip: 'webm', voice: 'weba' }],
    [m.MP3, { voice: 'mp3' }],
    [m.ADTS, { voice: 'aac' }],
    [m.OGG, { voice: 'ogg' }],
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
  const known = extensions(m)
  let storageFailed: Error | undefined
  const input = new m.Input({
    formats: [...known.keys()],
    source: new m.CustomSource({
      getSize: () => bytes,
      read: (from, to) =>
        read(from, to).catch((error: Error) => {
          storageFailed = error
          throw error
        }),
      prefetchProfile: 'network',
    }),
  })
  try {
    if (!(await input.canRead())) return refuse('WRONG_TYPE', { found: null })
    const format = await input.getFormat()
    const extension = known.get(format)?.[purpose]
    if (!extension) return refuse('WRONG_TYPE', { found: format.name })

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

/** An index may promise more than the file holds, where an upload was cut short: its last packet tells. */
const isWhole = async (m: typeof Mediabunny, track: Mediabunny.InputTrack): Promise<boolean> =>
  (await new m.EncodedPacketSink(track).getPacket(Infinity)) !== null
