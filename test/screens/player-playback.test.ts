import { createPlayback, type PlaybackState } from '../../src/features/lectures/player/playback'
import type { Track } from '../../src/platform/track'

/** A track that remembers what it was told, in words. */
const track = (told: string[], name: string): Track => ({
  load: (address, fromMs) => told.push(`${name} loads ${address} at ${fromMs}`),
  play: () => told.push(`${name} plays`),
  pause: () => told.push(`${name} pauses`),
  seek: (toMs) => told.push(`${name} seeks ${toMs}`),
  setRate: (rate) => told.push(`${name} at ${rate}`),
})

const voiced = (audio: string | null) => ({ kind: 'slide', video: null, audio, durationMs: 4000 }) as const
const film = { kind: 'video', video: 'film.mp4', audio: null, durationMs: 6000 } as const

const opened = (parts: Parameters<typeof createPlayback>[0]['parts'], startAtMs = 0) => {
  const told: string[] = []
  const samples: number[] = []
  let state: PlaybackState | null = null
  const playback = createPlayback({
    parts,
    startAtMs,
    clock: () => 0,
    tracks: { slide: () => track(told, 'voice'), video: () => track(told, 'video') },
    listener: {
      onChange: (next) => (state = next),
      onPlayed: ({ positionMs }) => samples.push(positionMs),
      onBroken: () => samples.push(NaN),
    },
  })
  return { playback, told, samples, state: () => state! }
}

test('parts of both kinds follow each other on one timeline', () => {
  const { playback, told, state } = opened([voiced('one.m4a'), film])
  playback.play()
  playback.events.slide.onPlaying()
  playback.events.slide.onTime(3900)
  expect(state()).toMatchObject({ phase: 'playing', index: 0, positionMs: 3900 })

  playback.events.slide.onEnded()
  expect(told.filter((line) => line.includes('loads'))).toEqual([
    'voice loads one.m4a at 0',
    'video loads film.mp4 at 0',
  ])
  playback.events.video.onPlaying()
  playback.events.video.onTime(1000)
  expect(state()).toMatchObject({ index: 1, positionMs: 5000 })

  playback.events.video.onEnded()
  expect(state()).toMatchObject({ phase: 'ended', positionMs: 10000 })
})

test('playing begins in the middle of the part where it was left', () => {
  const { playback, told } = opened([voiced('one.m4a'), voiced('two.m4a')], 5500)
  playback.play()
  expect(told[0]).toBe('voice loads two.m4a at 1500')
})

test('a seek into another part loads it and goes on playing; while paused it only moves', () => {
  const { playback, told, state } = opened([voiced('one.m4a'), voiced('two.m4a')])
  playback.play()
  playback.events.slide.onPlaying()
  playback.seek(4500)
  expect(told).toContain('voice loads two.m4a at 500')
  playback.pause()
  playback.seek(1000)
  expect(state()).toMatchObject({ phase: 'paused', index: 0, positionMs: 1000 })
})

test('a seek before a file began to play loads it anew from there, for there may be nothing to seek in yet', () => {
  const { playback, told } = opened([voiced('one.m4a')])
  playback.play()
  playback.seek(2500)
  expect(told).not.toContain('voice seeks 2500')
  expect(told).toContain('voice loads one.m4a at 2500')
})

test('what a track still says of the part before is not taken for the part that plays', () => {
  const { playback, samples, state } = opened([voiced('one.m4a'), voiced('two.m4a')])
  playback.play()
  playback.events.slide.onPlaying()
  playback.events.slide.onEnded()
  playback.events.slide.onTime(3990)
  playback.events.slide.onPaused()
  expect(state()).toMatchObject({ phase: 'loading', index: 1, positionMs: 4000 })
  expect(samples).toEqual([0, 4000])
})

test('a part that does not load says so, and pressing play tries it again from where it stood', () => {
  const { playback, told, state } = opened([voiced('one.m4a')])
  playback.play()
  playback.events.slide.onPlaying()
  playback.events.slide.onTime(2000)
  playback.events.slide.onFailure('failed')
  expect(state().phase).toBe('failed')
  playback.play()
  expect(told.filter((line) => line.includes('loads'))).toEqual([
    'voice loads one.m4a at 0',
    'voice loads one.m4a at 2000',
  ])
})

test('a part without a file fails instead of hanging', () => {
  const { playback, state } = opened([voiced(null)])
  playback.play()
  expect(state().phase).toBe('failed')
})

test('a browser that wants a tap first leaves the lecture paused', () => {
  const { playback, state } = opened([voiced('one.m4a')])
  playback.play()
  playback.events.slide.onFailure('needs-tap')
  expect(state().phase).toBe('paused')
})

test('the rate chosen holds for the parts that follow', () => {
  const { playback, told } = opened([voiced('one.m4a'), film])
  playback.play()
  playback.setRate(1.5)
  playback.events.slide.onPlaying()
  playback.events.slide.onEnded()
  expect(told).toContain('video at 1.5')
})
